-- 20261122095228_rename_users_name: down, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- rename column users.full_name to name  [blocks all]  breaks-old-code:users.full_name  breaks-new-code:users.name
ALTER TABLE "users" RENAME COLUMN "full_name" TO "name";
