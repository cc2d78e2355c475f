-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- rename table users to Users
--   [blocks all] breaks-old-code:users breaks-new-code:Users
ALTER TABLE "users" RENAME TO "Users";
-- rename column Users.name to NAME
--   [blocks all] breaks-old-code:Users.name breaks-new-code:Users.NAME
ALTER TABLE "Users" RENAME COLUMN "name" TO "NAME";
-- rename primary key users_pkey on Users to Users_pkey
--   [blocks all]
ALTER TABLE "Users" RENAME CONSTRAINT "users_pkey" TO "Users_pkey";
-- rename unique constraint users_number_key on Users to users_Number_key
--   [blocks all]
ALTER TABLE "Users" RENAME CONSTRAINT "users_number_key" TO "users_Number_key";
-- rename index users_name_idx on Users to Users_NAME_idx
--   [blocks ddl]
ALTER INDEX "users_name_idx" RENAME TO "Users_NAME_idx";
-- rename check users_number_check on Users to users_Number_check
--   [blocks all]
ALTER TABLE "Users" RENAME CONSTRAINT "users_number_check" TO "users_Number_check";
-- rename foreign key notes_user on notes to notes_User
--   [blocks all]
ALTER TABLE "notes" RENAME CONSTRAINT "notes_user" TO "notes_User";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- rename foreign key notes_User on notes to notes_user
--   [blocks all]
ALTER TABLE "notes" RENAME CONSTRAINT "notes_User" TO "notes_user";
-- rename check users_Number_check on Users to users_number_check
--   [blocks all]
ALTER TABLE "Users" RENAME CONSTRAINT "users_Number_check" TO "users_number_check";
-- rename index Users_NAME_idx on Users to users_name_idx
--   [blocks ddl]
ALTER INDEX "Users_NAME_idx" RENAME TO "users_name_idx";
-- rename unique constraint users_Number_key on Users to users_number_key
--   [blocks all]
ALTER TABLE "Users" RENAME CONSTRAINT "users_Number_key" TO "users_number_key";
-- rename primary key Users_pkey on Users to users_pkey
--   [blocks all]
ALTER TABLE "Users" RENAME CONSTRAINT "Users_pkey" TO "users_pkey";
-- rename column Users.NAME to name
--   [blocks all] breaks-old-code:Users.NAME breaks-new-code:Users.name
ALTER TABLE "Users" RENAME COLUMN "NAME" TO "name";
-- rename table Users to users
--   [blocks all] breaks-old-code:Users breaks-new-code:users
ALTER TABLE "Users" RENAME TO "users";
