-- up

-- file 1 of 8 (in a transaction), alter_2_tables_1
-- stop relying on foreign key users_profile_id_fkey on users

-- file 2 of 8 (in a transaction), alter_2_tables_2
-- drop foreign key users_profile_id_fkey on users (way back: may fail)
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "users_profile_id_fkey";

-- file 3 of 8 (alone), alter_2_tables_3
-- drop index users_profile_id_idx on users
--   [blocks ddl] not-transactional:users.users_profile_id_idx
DROP INDEX CONCURRENTLY "users_profile_id_idx";

-- file 4 of 8 (in a transaction), alter_2_tables_4
-- add column profiles.user_id (way back: exact unless written)
--   [blocks all]
ALTER TABLE "profiles" ADD COLUMN "user_id" bigint;

-- file 5 of 8 (alone), alter_2_tables_5
-- add index profiles_user_id_idx on profiles
--   [blocks ddl] full-scan:profiles not-transactional:profiles.profiles_user_id_idx
CREATE INDEX CONCURRENTLY "profiles_user_id_idx" ON "profiles" ("user_id");

-- file 6 of 8 (in a transaction), alter_2_tables_6
-- add foreign key profiles_user_id_fkey on profiles
--   [blocks writes] breaks-old-code:profiles.profiles_user_id_fkey
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") NOT VALID;

-- file 7 of 8 (in a transaction), alter_2_tables_7
-- validate foreign key profiles_user_id_fkey on profiles
--   [blocks ddl] full-scan:profiles may-fail:profiles.profiles_user_id_fkey full-scan:users
ALTER TABLE "profiles" VALIDATE CONSTRAINT "profiles_user_id_fkey";

-- file 8 of 8 (in a transaction), alter_2_tables_8
-- drop column users.profile_id (way back: lossy)
--   [blocks all] data-loss:users.profile_id breaks-old-code:users.profile_id
ALTER TABLE "users" DROP COLUMN "profile_id";

-- down

-- file 8 of 8 (in a transaction), alter_2_tables_8
-- add column users.profile_id
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "profile_id" bigint;

-- file 7 of 8 (in a transaction), alter_2_tables_7
-- stop relying on foreign key profiles_user_id_fkey on profiles

-- file 6 of 8 (in a transaction), alter_2_tables_6
-- drop foreign key profiles_user_id_fkey on profiles
--   [blocks all]
ALTER TABLE "profiles" DROP CONSTRAINT "profiles_user_id_fkey";

-- file 5 of 8 (alone), alter_2_tables_5
-- drop index profiles_user_id_idx on profiles
--   [blocks ddl] not-transactional:profiles.profiles_user_id_idx
DROP INDEX CONCURRENTLY "profiles_user_id_idx";

-- file 4 of 8 (in a transaction), alter_2_tables_4
-- drop column profiles.user_id
--   [blocks all] data-loss:profiles.user_id breaks-old-code:profiles.user_id
ALTER TABLE "profiles" DROP COLUMN "user_id";

-- file 3 of 8 (alone), alter_2_tables_3
-- add index users_profile_id_idx on users
--   [blocks ddl] full-scan:users not-transactional:users.users_profile_id_idx
CREATE INDEX CONCURRENTLY "users_profile_id_idx" ON "users" ("profile_id");

-- file 2 of 8 (in a transaction), alter_2_tables_2
-- add foreign key users_profile_id_fkey on users
--   [blocks writes] breaks-old-code:users.users_profile_id_fkey
ALTER TABLE "users" ADD CONSTRAINT "users_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profiles" ("id") NOT VALID;

-- file 1 of 8 (in a transaction), alter_2_tables_1
-- validate foreign key users_profile_id_fkey on users
--   [blocks ddl] full-scan:users may-fail:users.users_profile_id_fkey full-scan:profiles
ALTER TABLE "users" VALIDATE CONSTRAINT "users_profile_id_fkey";
