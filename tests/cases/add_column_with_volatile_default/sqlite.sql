-- up

-- file 1 of 1 (with its own transaction), add_column_visits_sample
-- add column visits.sample (way back: exact unless written)
--   [blocks all]
-- build visits again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'visits';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'visits' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_visits" (
    "id" integer NOT NULL,
    "sample" real NOT NULL DEFAULT (abs(random() / 9223372036854775808.0)),
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits
INSERT OR ROLLBACK INTO "_new_visits" ("id", "sample")
SELECT "id", (abs(random() / 9223372036854775808.0)) AS "sample" FROM "visits";
--   [blocks all]
DROP TABLE "visits";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_visits" RENAME TO "visits";
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

-- file 1 of 1 (in a transaction), add_column_visits_sample
-- drop column visits.sample
--   [blocks all] rewrite:visits blocks-writes:visits data-loss:visits.sample breaks-old-code:visits.sample
ALTER TABLE "visits" DROP COLUMN "sample";
