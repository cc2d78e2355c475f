-- up

-- file 1 of 1 (with its own transaction), alter_spans_2_changes
-- drop check spans_order on spans (way back: may fail)
-- drop column spans.high (way back: lossy)
--   [blocks all]
-- build spans again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'spans';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'spans' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_spans" (
    "id" integer NOT NULL,
    "low" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:spans blocks-writes:spans may-fail:spans data-loss:spans.high breaks-old-code:spans.high
INSERT OR ROLLBACK INTO "_new_spans" ("id", "low")
SELECT "id", "low" FROM "spans";
--   [blocks all]
DROP TABLE "spans";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_spans" RENAME TO "spans";
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

-- file 1 of 1 (with its own transaction), alter_spans_2_changes
-- add column spans.high
-- add check spans_order on spans
--   [blocks all]
-- build spans again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'spans';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'spans' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_spans" (
    "id" integer NOT NULL,
    "low" integer NOT NULL,
    "high" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "spans_order" CHECK (low <= high)
);
--   [blocks all] rewrite:spans blocks-writes:spans may-fail:spans may-fail:spans.high breaks-old-code:spans.high
INSERT OR ROLLBACK INTO "_new_spans" ("id", "low", "high")
SELECT "id", "low", NULL AS "high" FROM "spans";
--   [blocks all]
DROP TABLE "spans";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_spans" RENAME TO "spans";
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
