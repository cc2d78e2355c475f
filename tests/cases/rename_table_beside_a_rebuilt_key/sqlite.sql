-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- rename table entries to postings
--   [blocks all] breaks-old-code:entries breaks-new-code:postings
ALTER TABLE "entries" RENAME TO "postings";
-- rename column accounts.id to number
--   [blocks all] breaks-old-code:accounts.id breaks-new-code:accounts.number
ALTER TABLE "accounts" RENAME COLUMN "id" TO "number";
-- add check accounts_level_check on accounts
--   [blocks all]
-- build accounts again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'accounts';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'accounts' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_accounts" (
    "tenant" integer NOT NULL,
    "number" integer NOT NULL,
    "level" integer NOT NULL,
    PRIMARY KEY ("tenant", "number"),
    CONSTRAINT "accounts_level_check" CHECK (level >= 0)
);
--   [blocks all] rewrite:accounts blocks-writes:accounts may-fail:accounts
INSERT OR ROLLBACK INTO "_new_accounts" ("tenant", "number", "level")
SELECT "tenant", "number", "level" FROM "accounts";
--   [blocks all]
DROP TABLE "accounts";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_accounts" RENAME TO "accounts";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
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
-- build postings again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'postings';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'postings' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_postings" (
    "id" integer NOT NULL,
    "tenant" integer NOT NULL,
    "account" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "of_account" FOREIGN KEY ("tenant", "account") REFERENCES "accounts" ("tenant", "number") ON DELETE CASCADE
);
--   [blocks all] rewrite:postings blocks-writes:postings may-fail:postings
INSERT OR ROLLBACK INTO "_new_postings" ("id", "tenant", "account")
SELECT "id", "tenant", "account" FROM "postings";
--   [blocks all]
DROP TABLE "postings";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_postings" RENAME TO "postings";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
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
-- drop check accounts_level_check on accounts
-- rename column accounts.number to id
--   [blocks all] breaks-old-code:accounts.number breaks-new-code:accounts.id
ALTER TABLE "accounts" RENAME COLUMN "number" TO "id";
-- rename table postings to entries
--   [blocks all] breaks-old-code:postings breaks-new-code:entries
ALTER TABLE "postings" RENAME TO "entries";
--   [blocks all]
-- build accounts again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'accounts';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'accounts' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_accounts" (
    "tenant" integer NOT NULL,
    "id" integer NOT NULL,
    "level" integer NOT NULL,
    PRIMARY KEY ("tenant", "id")
);
--   [blocks all] rewrite:accounts blocks-writes:accounts may-fail:accounts
INSERT OR ROLLBACK INTO "_new_accounts" ("tenant", "id", "level")
SELECT "tenant", "id", "level" FROM "accounts";
--   [blocks all]
DROP TABLE "accounts";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_accounts" RENAME TO "accounts";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
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
-- build entries again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'entries';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'entries' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_entries" (
    "id" integer NOT NULL,
    "tenant" integer NOT NULL,
    "account" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "of_account" FOREIGN KEY ("tenant", "account") REFERENCES "accounts" ("tenant", "id") ON DELETE CASCADE
);
--   [blocks all] rewrite:entries blocks-writes:entries may-fail:entries
INSERT OR ROLLBACK INTO "_new_entries" ("id", "tenant", "account")
SELECT "id", "tenant", "account" FROM "entries";
--   [blocks all]
DROP TABLE "entries";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_entries" RENAME TO "entries";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
