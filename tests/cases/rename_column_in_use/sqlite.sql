-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- rename column users.id to number
--   [blocks all] breaks-old-code:users.id breaks-new-code:users.number
ALTER TABLE "users" RENAME COLUMN "id" TO "number";
-- rename column users.mail to email
--   [blocks all] breaks-old-code:users.mail breaks-new-code:users.email
ALTER TABLE "users" RENAME COLUMN "mail" TO "email";
-- rename column logins.user_id to user_number
--   [blocks all] breaks-old-code:logins.user_id breaks-new-code:logins.user_number
ALTER TABLE "logins" RENAME COLUMN "user_id" TO "user_number";
-- rename unique constraint users_mail_key on users to users_email_key
-- rename index logins_user_id_idx on logins to logins_user_number_idx
-- rename foreign key logins_user_id_fkey on logins to logins_user_number_fkey
--   [blocks all]
-- build users again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'users';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'users' AND sql IS NOT NULL AND name NOT IN ('users_by_mail', 'users_email_key', 'users_mail_key');
--   [blocks all]
CREATE TABLE "_new_users" (
    "number" integer NOT NULL,
    "email" text NOT NULL,
    "age" integer NOT NULL,
    "mail_key" text GENERATED ALWAYS AS (lower(email)) STORED NOT NULL,
    PRIMARY KEY ("number"),
    CONSTRAINT "users_mail_given" CHECK (email <> '')
);
--   [blocks all] rewrite:users blocks-writes:users may-fail:users
INSERT OR ROLLBACK INTO "_new_users" ("number", "email", "age")
SELECT "number", "email", "age" FROM "users";
--   [blocks all]
DROP TABLE "users";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_users" RENAME TO "users";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "users_email_key" ON "users" ("email");
--   [blocks all]
CREATE INDEX "users_by_mail" ON "users" ("email", "age");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
--   [blocks all]
-- build logins again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'logins';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'logins' AND sql IS NOT NULL AND name NOT IN ('logins_user_id_idx', 'logins_user_number_idx');
--   [blocks all]
CREATE TABLE "_new_logins" (
    "id" integer NOT NULL,
    "user_number" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "logins_user_number_fkey" FOREIGN KEY ("user_number") REFERENCES "users" ("number")
);
--   [blocks all] rewrite:logins blocks-writes:logins may-fail:logins
INSERT OR ROLLBACK INTO "_new_logins" ("id", "user_number")
SELECT "id", "user_number" FROM "logins";
--   [blocks all]
DROP TABLE "logins";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_logins" RENAME TO "logins";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "logins_user_number_idx" ON "logins" ("user_number");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;

-- down

-- file 1 of 1 (with its own transaction), alter_2_tables
-- rename foreign key logins_user_number_fkey on logins to logins_user_id_fkey
-- rename index logins_user_number_idx on logins to logins_user_id_idx
-- rename unique constraint users_email_key on users to users_mail_key
-- rename column logins.user_number to user_id
--   [blocks all] breaks-old-code:logins.user_number breaks-new-code:logins.user_id
ALTER TABLE "logins" RENAME COLUMN "user_number" TO "user_id";
-- rename column users.email to mail
--   [blocks all] breaks-old-code:users.email breaks-new-code:users.mail
ALTER TABLE "users" RENAME COLUMN "email" TO "mail";
-- rename column users.number to id
--   [blocks all] breaks-old-code:users.number breaks-new-code:users.id
ALTER TABLE "users" RENAME COLUMN "number" TO "id";
--   [blocks all]
-- build logins again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'logins';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'logins' AND sql IS NOT NULL AND name NOT IN ('logins_user_id_idx', 'logins_user_number_idx');
--   [blocks all]
CREATE TABLE "_new_logins" (
    "id" integer NOT NULL,
    "user_id" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "logins_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
);
--   [blocks all] rewrite:logins blocks-writes:logins may-fail:logins
INSERT OR ROLLBACK INTO "_new_logins" ("id", "user_id")
SELECT "id", "user_id" FROM "logins";
--   [blocks all]
DROP TABLE "logins";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_logins" RENAME TO "logins";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "logins_user_id_idx" ON "logins" ("user_id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
--   [blocks all]
-- build users again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'users';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'users' AND sql IS NOT NULL AND name NOT IN ('users_by_mail', 'users_email_key', 'users_mail_key');
--   [blocks all]
CREATE TABLE "_new_users" (
    "id" integer NOT NULL,
    "mail" text NOT NULL,
    "age" integer NOT NULL,
    "mail_key" text GENERATED ALWAYS AS (lower(mail)) STORED NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "users_mail_given" CHECK (mail <> '')
);
--   [blocks all] rewrite:users blocks-writes:users may-fail:users
INSERT OR ROLLBACK INTO "_new_users" ("id", "mail", "age")
SELECT "id", "mail", "age" FROM "users";
--   [blocks all]
DROP TABLE "users";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_users" RENAME TO "users";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "users_mail_key" ON "users" ("mail");
--   [blocks all]
CREATE INDEX "users_by_mail" ON "users" ("mail", "age");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
