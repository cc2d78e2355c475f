-- up

-- file 1 of 1 (with its own transaction), alter_readings_2_changes
-- rename column readings.taken to taken_at
--   [blocks all] breaks-old-code:readings.taken breaks-new-code:readings.taken_at
ALTER TABLE "readings" RENAME COLUMN "taken" TO "taken_at";
-- add check readings_value_check on readings
--   [blocks all]
-- build readings again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'readings';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'readings' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_readings" (
    "sensor" integer NOT NULL,
    "taken_at" integer NOT NULL,
    "value" integer NOT NULL,
    PRIMARY KEY ("sensor", "taken_at" DESC),
    CONSTRAINT "readings_value_check" CHECK (value > 0)
);
--   [blocks all] rewrite:readings blocks-writes:readings may-fail:readings
INSERT OR ROLLBACK INTO "_new_readings" ("sensor", "taken_at", "value")
SELECT "sensor", "taken_at", "value" FROM "readings";
--   [blocks all]
DROP TABLE "readings";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_readings" RENAME TO "readings";
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

-- file 1 of 1 (with its own transaction), alter_readings_2_changes
-- drop check readings_value_check on readings
-- rename column readings.taken_at to taken
--   [blocks all] breaks-old-code:readings.taken_at breaks-new-code:readings.taken
ALTER TABLE "readings" RENAME COLUMN "taken_at" TO "taken";
--   [blocks all]
-- build readings again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'readings';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'readings' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_readings" (
    "sensor" integer NOT NULL,
    "taken" integer NOT NULL,
    "value" integer NOT NULL,
    PRIMARY KEY ("sensor", "taken" DESC)
);
--   [blocks all] rewrite:readings blocks-writes:readings may-fail:readings
INSERT OR ROLLBACK INTO "_new_readings" ("sensor", "taken", "value")
SELECT "sensor", "taken", "value" FROM "readings";
--   [blocks all]
DROP TABLE "readings";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_readings" RENAME TO "readings";
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
