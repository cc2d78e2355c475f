-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- add column users.updated_at (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "updated_at" datetime;
-- add column teams.updated_at (way back: exact unless written)
--   [blocks all]
ALTER TABLE "teams" ADD COLUMN "updated_at" datetime;

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- drop column teams.updated_at
--   [blocks all] rewrite:teams blocks-writes:teams data-loss:teams.updated_at breaks-old-code:teams.updated_at
ALTER TABLE "teams" DROP COLUMN "updated_at";
-- drop column users.updated_at
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.updated_at breaks-old-code:users.updated_at
ALTER TABLE "users" DROP COLUMN "updated_at";
