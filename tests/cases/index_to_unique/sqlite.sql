-- up

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- drop index users_email_idx on users
--   [blocks all]
DROP INDEX "users_email_idx";
-- add unique constraint users_email_key on users
--   [blocks all] may-fail:users.users_email_key full-scan:users blocks-writes:users breaks-old-code:users.users_email_key
CREATE UNIQUE INDEX "users_email_key" ON "users" ("email");

-- down

-- file 1 of 1 (in a transaction), alter_users_2_changes
-- drop unique constraint users_email_key on users
--   [blocks all]
DROP INDEX "users_email_key";
-- add index users_email_idx on users
--   [blocks all] full-scan:users blocks-writes:users
CREATE INDEX "users_email_idx" ON "users" ("email");
