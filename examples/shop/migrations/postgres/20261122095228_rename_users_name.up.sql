-- 20261122095228_rename_users_name: up, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- rename column users.name to full_name  [blocks all]  breaks-old-code:users.name  breaks-new-code:users.full_name
ALTER TABLE "users" RENAME COLUMN "name" TO "full_name";
