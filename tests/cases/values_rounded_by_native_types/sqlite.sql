-- up

-- file 1 of 1 (with its own transaction), alter_readings_3_changes
-- change type of readings.taken_at from timestamp to native datetime
-- change type of readings.level from decimal to native numeric
-- change type of readings.weight from double to native real
--   [blocks all]
-- build readings again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'readings';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'readings' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_readings" (
    "id" integer NOT NULL,
    "taken_at" datetime NOT NULL,
    "level" numeric NOT NULL,
    "weight" real NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:readings blocks-writes:readings may-fail:readings breaks-old-code:readings.taken_at breaks-old-code:readings.level breaks-old-code:readings.weight
INSERT OR ROLLBACK INTO "_new_readings" ("id", "taken_at", "level", "weight")
SELECT "id", "taken_at", "level", "weight" FROM "readings";
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

-- file 1 of 1 (with its own transaction), alter_readings_3_changes
-- change type of readings.weight from native real to double
-- change type of readings.level from native numeric to decimal
-- change type of readings.taken_at from native datetime to timestamp
--   [blocks all]
-- build readings again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'readings';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'readings' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_readings" (
    "id" integer NOT NULL,
    "taken_at" datetime NOT NULL,
    "level" numeric NOT NULL,
    "weight" real NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:readings blocks-writes:readings may-fail:readings breaks-old-code:readings.weight breaks-old-code:readings.level breaks-old-code:readings.taken_at
INSERT OR ROLLBACK INTO "_new_readings" ("id", "taken_at", "level", "weight")
SELECT "id", "taken_at", "level", "weight" FROM "readings";
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
