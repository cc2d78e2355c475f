-- up

-- file 1 of 1 (with its own transaction), alter_lines_2_changes
-- compute lines.total
-- compute lines.next
--   [blocks all]
-- build lines again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'lines';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'lines' AND sql IS NOT NULL AND name NOT IN ('lines_total_idx');
--   [blocks all]
CREATE TABLE "_new_lines" (
    "id" integer NOT NULL,
    "price" integer NOT NULL,
    "total" integer GENERATED ALWAYS AS (price * 2) STORED,
    "next" integer GENERATED ALWAYS AS (price + 1) VIRTUAL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:lines blocks-writes:lines may-fail:lines
INSERT OR ROLLBACK INTO "_new_lines" ("id", "price")
SELECT "id", "price" FROM "lines";
--   [blocks all]
DROP TABLE "lines";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_lines" RENAME TO "lines";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "lines_total_idx" ON "lines" ("total");
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

-- file 1 of 1 (with its own transaction), alter_lines_2_changes
-- compute lines.next
-- compute lines.total
--   [blocks all]
-- build lines again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'lines';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'lines' AND sql IS NOT NULL AND name NOT IN ('lines_total_idx');
--   [blocks all]
CREATE TABLE "_new_lines" (
    "id" integer NOT NULL,
    "price" integer NOT NULL,
    "total" integer GENERATED ALWAYS AS (price * 2) VIRTUAL,
    "next" integer GENERATED ALWAYS AS (price + 1) STORED,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:lines blocks-writes:lines may-fail:lines
INSERT OR ROLLBACK INTO "_new_lines" ("id", "price")
SELECT "id", "price" FROM "lines";
--   [blocks all]
DROP TABLE "lines";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_lines" RENAME TO "lines";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "lines_total_idx" ON "lines" ("total");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
