-- up

-- file 1 of 1 (with its own transaction), alter_readings_2_changes
-- add primary key of readings
-- add unique constraint readings_number_key on readings
--   [blocks all]
-- build readings again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'readings';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'readings' AND sql IS NOT NULL AND name NOT IN ('readings_number_key');
--   [blocks all]
CREATE TABLE "_new_readings" (
    "sensor" integer NOT NULL,
    "number" integer NOT NULL,
    PRIMARY KEY ("sensor")
);
--   [blocks all] rewrite:readings blocks-writes:readings may-fail:readings
INSERT OR ROLLBACK INTO "_new_readings" ("sensor", "number")
SELECT "sensor", "number" FROM "readings";
--   [blocks all]
DROP TABLE "readings";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_readings" RENAME TO "readings";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "readings_number_key" ON "readings" ("number");
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
-- drop unique constraint readings_number_key on readings
-- drop primary key of readings
--   [blocks all]
-- build readings again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'readings';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'readings' AND sql IS NOT NULL AND name NOT IN ('readings_number_key');
--   [blocks all]
CREATE TABLE "_new_readings" (
    "sensor" integer NOT NULL,
    "number" integer NOT NULL
);
--   [blocks all] rewrite:readings blocks-writes:readings may-fail:readings
INSERT OR ROLLBACK INTO "_new_readings" ("sensor", "number")
SELECT "sensor", "number" FROM "readings";
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
