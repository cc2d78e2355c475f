-- up

-- file 1 of 1 (in a transaction), add_unique_users_email_key
-- add unique constraint users_email_key on users
--   [blocks all] may-fail:users.users_email_key full-scan:users blocks-writes:users breaks-old-code:users.users_email_key
CREATE UNIQUE INDEX "users_email_key" ON "users" ("email");

-- down

-- file 1 of 1 (in a transaction), add_unique_users_email_key
-- drop unique constraint users_email_key on users
--   [blocks all]
DROP INDEX "users_email_key";
