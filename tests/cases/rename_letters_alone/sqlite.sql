-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- rename table users to Users
--   [blocks all] breaks-old-code:users breaks-new-code:Users
ALTER TABLE "users" RENAME TO "_swap_Users";
--   [blocks all] breaks-old-code:users breaks-new-code:Users
ALTER TABLE "_swap_Users" RENAME TO "Users";
-- rename column Users.name to NAME
-- rename unique constraint users_number_key on Users to users_Number_key
-- rename index users_name_idx on Users to Users_NAME_idx
-- rename check users_number_check on Users to users_Number_check
-- rename foreign key notes_user on notes to notes_User
--   [blocks all]
-- build Users again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'Users';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'Users' AND sql IS NOT NULL AND name NOT IN ('Users_NAME_idx', 'users_Number_key', 'users_name_idx', 'users_number_key');
--   [blocks all]
CREATE TABLE "_new_Users" (
    "id" integer NOT NULL,
    "NAME" text NOT NULL,
    "number" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "users_Number_check" CHECK (number > 0)
);
--   [blocks all] rewrite:Users blocks-writes:Users may-fail:Users breaks-old-code:Users.name breaks-new-code:Users.NAME
INSERT OR ROLLBACK INTO "_new_Users" ("id", "NAME", "number")
SELECT "id", "name" AS "NAME", "number" FROM "Users";
--   [blocks all]
DROP TABLE "Users";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_Users" RENAME TO "Users";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "users_Number_key" ON "Users" ("number");
--   [blocks all]
CREATE INDEX "Users_NAME_idx" ON "Users" ("NAME");
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
-- build notes again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'notes';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'notes' AND sql IS NOT NULL AND name NOT IN ('notes_user_id_idx');
--   [blocks all]
CREATE TABLE "_new_notes" (
    "id" integer NOT NULL,
    "user_id" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "notes_User" FOREIGN KEY ("user_id") REFERENCES "Users" ("id") ON DELETE CASCADE
);
--   [blocks all] rewrite:notes blocks-writes:notes may-fail:notes
INSERT OR ROLLBACK INTO "_new_notes" ("id", "user_id")
SELECT "id", "user_id" FROM "notes";
--   [blocks all]
DROP TABLE "notes";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_notes" RENAME TO "notes";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "notes_user_id_idx" ON "notes" ("user_id");
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
-- rename foreign key notes_User on notes to notes_user
-- rename check users_Number_check on Users to users_number_check
-- rename index Users_NAME_idx on Users to users_name_idx
-- rename unique constraint users_Number_key on Users to users_number_key
-- rename column Users.NAME to name
-- rename table Users to users
--   [blocks all] breaks-old-code:Users breaks-new-code:users
ALTER TABLE "Users" RENAME TO "_swap_users";
--   [blocks all] breaks-old-code:Users breaks-new-code:users
ALTER TABLE "_swap_users" RENAME TO "users";
--   [blocks all]
-- build notes again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'notes';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'notes' AND sql IS NOT NULL AND name NOT IN ('notes_user_id_idx');
--   [blocks all]
CREATE TABLE "_new_notes" (
    "id" integer NOT NULL,
    "user_id" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "notes_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);
--   [blocks all] rewrite:notes blocks-writes:notes may-fail:notes
INSERT OR ROLLBACK INTO "_new_notes" ("id", "user_id")
SELECT "id", "user_id" FROM "notes";
--   [blocks all]
DROP TABLE "notes";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_notes" RENAME TO "notes";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "notes_user_id_idx" ON "notes" ("user_id");
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
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'users' AND sql IS NOT NULL AND name NOT IN ('Users_NAME_idx', 'users_Number_key', 'users_name_idx', 'users_number_key');
--   [blocks all]
CREATE TABLE "_new_users" (
    "id" integer NOT NULL,
    "name" text NOT NULL,
    "number" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "users_number_check" CHECK (number > 0)
);
--   [blocks all] rewrite:users blocks-writes:users may-fail:users breaks-old-code:Users.NAME breaks-new-code:Users.name
INSERT OR ROLLBACK INTO "_new_users" ("id", "name", "number")
SELECT "id", "NAME" AS "name", "number" FROM "users";
--   [blocks all]
DROP TABLE "users";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_users" RENAME TO "users";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "users_number_key" ON "users" ("number");
--   [blocks all]
CREATE INDEX "users_name_idx" ON "users" ("name");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
