-- up

-- file 1 of 1 (with its own transaction), alter_tickets_2_changes
-- add column tickets.number (way back: exact unless written)
-- add unique constraint tickets_number_key on tickets
--   [blocks all]
-- build tickets again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'tickets';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'tickets' AND sql IS NOT NULL AND name NOT IN ('tickets_number_key');
--   [blocks all]
CREATE TABLE "_new_tickets" (
    "id" integer NOT NULL,
    "number" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:tickets blocks-writes:tickets may-fail:tickets may-fail:tickets.number breaks-old-code:tickets.number
INSERT OR ROLLBACK INTO "_new_tickets" ("id", "number")
SELECT "id", (id + 1000000) AS "number" FROM "tickets";
--   [blocks all]
DROP TABLE "tickets";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_tickets" RENAME TO "tickets";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "tickets_number_key" ON "tickets" ("number");
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

-- file 1 of 1 (with its own transaction), alter_tickets_2_changes
-- drop unique constraint tickets_number_key on tickets
-- drop column tickets.number
--   [blocks all]
-- build tickets again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'tickets';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'tickets' AND sql IS NOT NULL AND name NOT IN ('tickets_number_key');
--   [blocks all]
CREATE TABLE "_new_tickets" (
    "id" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:tickets blocks-writes:tickets may-fail:tickets data-loss:tickets.number breaks-old-code:tickets.number
INSERT OR ROLLBACK INTO "_new_tickets" ("id")
SELECT "id" FROM "tickets";
--   [blocks all]
DROP TABLE "tickets";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_tickets" RENAME TO "tickets";
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
