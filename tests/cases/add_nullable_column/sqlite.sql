-- up

-- file 1 of 1 (in a transaction), add_column_users_note
-- add column users.note (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "note" text;

-- down

-- file 1 of 1 (in a transaction), add_column_users_note
-- drop column users.note
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.note breaks-old-code:users.note
ALTER TABLE "users" DROP COLUMN "note";
