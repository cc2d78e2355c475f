-- up

-- file 1 of 1 (in a transaction), add_users
-- create table users (way back: exact unless written)
CREATE TABLE "users" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "email" text NOT NULL,
    "name" text NOT NULL,
    "active" boolean NOT NULL DEFAULT 1,
    "created_at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "bio" text
);
CREATE UNIQUE INDEX "users_email_key" ON "users" ("email");
CREATE INDEX "users_name_idx" ON "users" ("name");

-- down

-- file 1 of 1 (in a transaction), add_users
-- drop table users
--   [blocks all] data-loss:users breaks-old-code:users
DROP TABLE "users";
