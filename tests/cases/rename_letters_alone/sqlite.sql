-- up

-- file 1 of 1 (in a transaction), alter_users_3_changes
-- rename table users to Users
--   [blocks all] breaks-old-code:users breaks-new-code:Users
ALTER TABLE "users" RENAME TO "_swap_Users";
--   [blocks all] breaks-old-code:users breaks-new-code:Users
ALTER TABLE "_swap_Users" RENAME TO "Users";
-- rename column Users.name to NAME
--   [blocks all] breaks-old-code:Users.name breaks-new-code:Users.NAME
ALTER TABLE "Users" RENAME COLUMN "name" TO "NAME";
-- rename index users_name_idx on Users to Users_NAME_idx
--   [blocks all]
DROP INDEX "users_name_idx";
--   [blocks all] full-scan:Users blocks-writes:Users
CREATE INDEX "Users_NAME_idx" ON "Users" ("NAME");

-- down

-- file 1 of 1 (in a transaction), alter_users_3_changes
-- rename index Users_NAME_idx on Users to users_name_idx
--   [blocks all]
DROP INDEX "Users_NAME_idx";
--   [blocks all] full-scan:Users blocks-writes:Users
CREATE INDEX "users_name_idx" ON "Users" ("NAME");
-- rename column Users.NAME to name
--   [blocks all] breaks-old-code:Users.NAME breaks-new-code:Users.name
ALTER TABLE "Users" RENAME COLUMN "NAME" TO "name";
-- rename table Users to users
--   [blocks all] breaks-old-code:Users breaks-new-code:users
ALTER TABLE "Users" RENAME TO "_swap_users";
--   [blocks all] breaks-old-code:Users breaks-new-code:users
ALTER TABLE "_swap_users" RENAME TO "users";
