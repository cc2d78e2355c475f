-- up

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- set collation of users.name
--   [blocks all] full-scan:users blocks-reads:users blocks-writes:users may-fail:users.name
ALTER TABLE "users" ALTER COLUMN "name" TYPE varchar(40) COLLATE "C";
-- set collation of users.city
--   [blocks all] may-fail:users.city
ALTER TABLE "users" ALTER COLUMN "city" TYPE varchar(40) COLLATE "default";

-- down

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- set collation of users.city
--   [blocks all] may-fail:users.city
ALTER TABLE "users" ALTER COLUMN "city" TYPE varchar(40) COLLATE "C";
-- set collation of users.name
--   [blocks all] full-scan:users blocks-reads:users blocks-writes:users may-fail:users.name
ALTER TABLE "users" ALTER COLUMN "name" TYPE varchar(40) COLLATE "default";
