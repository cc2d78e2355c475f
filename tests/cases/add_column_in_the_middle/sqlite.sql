-- up

-- file 1 of 1 (in a transaction), add_column_users_age
-- add column users.age (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "age" integer;

-- down

-- file 1 of 1 (in a transaction), add_column_users_age
-- drop column users.age
--   [blocks all] rewrite:users blocks-writes:users data-loss:users.age breaks-old-code:users.age
ALTER TABLE "users" DROP COLUMN "age";
