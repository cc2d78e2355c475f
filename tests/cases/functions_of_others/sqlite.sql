-- up

-- file 1 of 1 (with its own transaction), alter_vouchers_2_changes
-- add column vouchers.made (way back: exact unless written)
-- add check vouchers_code_known on vouchers
--   [blocks all]
-- build vouchers again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'vouchers';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'vouchers' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_vouchers" (
    "id" integer NOT NULL,
    "code" text NOT NULL,
    "token" text NOT NULL DEFAULT (hex(randomblob(8))),
    "made" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY ("id"),
    CONSTRAINT "vouchers_code_known" CHECK (code <> '')
);
--   [blocks all] rewrite:vouchers blocks-writes:vouchers may-fail:vouchers
INSERT OR ROLLBACK INTO "_new_vouchers" ("id", "code", "token", "made")
SELECT "id", "code", "token", CURRENT_TIMESTAMP AS "made" FROM "vouchers";
--   [blocks all]
DROP TABLE "vouchers";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_vouchers" RENAME TO "vouchers";
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

-- file 1 of 1 (with its own transaction), alter_vouchers_2_changes
-- drop check vouchers_code_known on vouchers
-- drop column vouchers.made
--   [blocks all]
-- build vouchers again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'vouchers';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'vouchers' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_vouchers" (
    "id" integer NOT NULL,
    "code" text NOT NULL,
    "token" text NOT NULL DEFAULT (hex(randomblob(8))),
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:vouchers blocks-writes:vouchers may-fail:vouchers data-loss:vouchers.made breaks-old-code:vouchers.made
INSERT OR ROLLBACK INTO "_new_vouchers" ("id", "code", "token")
SELECT "id", "code", "token" FROM "vouchers";
--   [blocks all]
DROP TABLE "vouchers";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_vouchers" RENAME TO "vouchers";
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
