-- up

-- file 1 of 1 (with its own transaction), alter_visits_3_changes
-- add column visits.paid (way back: exact unless written)
-- require visits.left
-- allow null in visits.came (way back: may fail)
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
    "came" datetime,
    "left" datetime NOT NULL,
    "paid" datetime,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits may-fail:visits.left breaks-old-code:visits.left
INSERT OR ROLLBACK INTO "_new_visits" ("id", "came", "left", "paid")
SELECT "id", "came", "left", NULL AS "paid" FROM "visits";
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

-- file 1 of 1 (with its own transaction), alter_visits_3_changes
-- require visits.came
-- allow null in visits.left
-- drop column visits.paid
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
    "came" datetime NOT NULL,
    "left" datetime,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits may-fail:visits.came breaks-old-code:visits.came data-loss:visits.paid breaks-old-code:visits.paid
INSERT OR ROLLBACK INTO "_new_visits" ("id", "came", "left")
SELECT "id", "came", "left" FROM "visits";
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
