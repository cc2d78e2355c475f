-- up

-- file 1 of 1 (with its own transaction), stop_computing_lines_total
-- stop computing lines.total (way back: exact unless written)
--   [blocks writes]
-- build lines again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'lines';
--   [blocks writes]
CREATE TABLE "_new_lines" (
    "id" integer NOT NULL,
    "price" integer NOT NULL,
    "total" integer,
    PRIMARY KEY ("id")
);
--   [blocks writes] rewrite:lines blocks-writes:lines may-fail:lines
INSERT OR ROLLBACK INTO "_new_lines" ("id", "price", "total")
SELECT "id", "price", "total" FROM "lines";
--   [blocks writes]
DROP TABLE "lines";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_lines" RENAME TO "lines";
--   [blocks writes]
PRAGMA legacy_alter_table = OFF;
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

-- file 1 of 1 (with its own transaction), stop_computing_lines_total
-- compute lines.total
--   [blocks writes]
-- build lines again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'lines';
--   [blocks writes]
CREATE TABLE "_new_lines" (
    "id" integer NOT NULL,
    "price" integer NOT NULL,
    "total" integer GENERATED ALWAYS AS (price * 2) STORED,
    PRIMARY KEY ("id")
);
--   [blocks writes] rewrite:lines blocks-writes:lines may-fail:lines
INSERT OR ROLLBACK INTO "_new_lines" ("id", "price")
SELECT "id", "price" FROM "lines";
--   [blocks writes]
DROP TABLE "lines";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_lines" RENAME TO "lines";
--   [blocks writes]
PRAGMA legacy_alter_table = OFF;
--   [blocks writes]
PRAGMA writable_schema = ON;
--   [blocks writes]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks writes]
PRAGMA writable_schema = RESET;
--   [blocks writes]
DROP TABLE temp._schema_triggers;
