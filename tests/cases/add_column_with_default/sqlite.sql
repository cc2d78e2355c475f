-- up

-- file 1 of 1 (in a transaction), alter_users_4_changes
-- add column users.retries (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "retries" integer NOT NULL DEFAULT 3;
-- add column users.state (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "state" text NOT NULL DEFAULT 'it''s \ 100% "new" ñ😀';
-- add column users.blocked (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "blocked" boolean NOT NULL DEFAULT 0;
-- add column users.score (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "score" real NOT NULL DEFAULT -1.5;

-- down

-- file 1 of 1 (in a transaction), alter_users_4_changes
-- drop column users.score
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.score breaks-old-code:users.score
ALTER TABLE "users" DROP COLUMN "score";
-- drop column users.blocked
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.blocked breaks-old-code:users.blocked
ALTER TABLE "users" DROP COLUMN "blocked";
-- drop column users.state
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.state breaks-old-code:users.state
ALTER TABLE "users" DROP COLUMN "state";
-- drop column users.retries
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.retries breaks-old-code:users.retries
ALTER TABLE "users" DROP COLUMN "retries";
