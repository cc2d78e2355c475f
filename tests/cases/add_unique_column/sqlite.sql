-- up

-- file 1 of 1 (with its own transaction), alter_tickets_2_changes
-- add column tickets.number (way back: exact unless written)
-- add unique constraint tickets_number_key on tickets
--   [blocks writes]
-- build tickets again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'tickets';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'tickets' AND sql IS NOT NULL AND name NOT IN ('tickets_number_key');
--   [blocks writes]
CREATE TABLE "_new_tickets" (
    "id" integer NOT NULL,
    "number" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks writes] rewrite:tickets blocks-writes:tickets may-fail:tickets may-fail:tickets.number breaks-old-code:tickets.number
INSERT OR ROLLBACK INTO "_new_tickets" ("id", "number")
SELECT "id", (id + 1000000) AS "number" FROM "tickets";
--   [blocks writes]
DROP TABLE "tickets";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_tickets" RENAME TO "tickets";
--   [blocks writes]
PRAGMA legacy_alter_table = OFF;
--   [blocks writes]
CREATE UNIQUE INDEX "tickets_number_key" ON "tickets" ("number");
--   [blocks writes]
PRAGMA writable_schema = ON;
--   [blocks writes]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks writes]
PRAGMA writable_schema = RESET;
--   [blocks writes]
DROP TABLE temp._schema_triggers;

-- down

-- file 1 of 1 (in a transaction), alter_tickets_2_changes
-- drop unique constraint tickets_number_key on tickets
--   [blocks all]
DROP INDEX "tickets_number_key";
-- drop column tickets.number
--   [blocks all] data-loss:tickets.number rewrite:tickets breaks-old-code:tickets.number
ALTER TABLE "tickets" DROP COLUMN "number";
