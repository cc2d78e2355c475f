-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- set options of readings
-- set options of sensors (way back: may fail)
--   [blocks all]
-- build readings again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'readings';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'readings' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_readings" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "note" text,
    "value" real NOT NULL
) STRICT;
--   [blocks all] rewrite:readings blocks-writes:readings may-fail:readings
INSERT OR ROLLBACK INTO "_new_readings" ("id", "note", "value")
SELECT "id", "note", "value" FROM "readings";
--   [blocks all]
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_readings', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_readings');
--   [blocks all]
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'readings'), 0)) WHERE name = '_new_readings';
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
--   [blocks all]
-- build sensors again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'sensors';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'sensors' AND sql IS NOT NULL AND name NOT IN ('sensors_name_idx');
--   [blocks all]
CREATE TABLE "_new_sensors" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" text NOT NULL
);
--   [blocks all] rewrite:sensors blocks-writes:sensors may-fail:sensors
INSERT OR ROLLBACK INTO "_new_sensors" ("id", "name")
SELECT "id", "name" FROM "sensors";
--   [blocks all]
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_sensors', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_sensors');
--   [blocks all]
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'sensors'), 0)) WHERE name = '_new_sensors';
--   [blocks all]
DROP TABLE "sensors";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_sensors" RENAME TO "sensors";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "sensors_name_idx" ON "sensors" ("name");
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

-- file 1 of 1 (with its own transaction), alter_2_tables
-- set options of sensors
-- set options of readings
--   [blocks all]
-- build sensors again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'sensors';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'sensors' AND sql IS NOT NULL AND name NOT IN ('sensors_name_idx');
--   [blocks all]
CREATE TABLE "_new_sensors" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" text NOT NULL
) STRICT;
--   [blocks all] rewrite:sensors blocks-writes:sensors may-fail:sensors
INSERT OR ROLLBACK INTO "_new_sensors" ("id", "name")
SELECT "id", "name" FROM "sensors";
--   [blocks all]
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_sensors', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_sensors');
--   [blocks all]
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'sensors'), 0)) WHERE name = '_new_sensors';
--   [blocks all]
DROP TABLE "sensors";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_sensors" RENAME TO "sensors";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "sensors_name_idx" ON "sensors" ("name");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
--   [blocks all]
-- build readings again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'readings';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'readings' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_readings" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "note" text,
    "value" real NOT NULL
);
--   [blocks all] rewrite:readings blocks-writes:readings may-fail:readings
INSERT OR ROLLBACK INTO "_new_readings" ("id", "note", "value")
SELECT "id", "note", "value" FROM "readings";
--   [blocks all]
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_readings', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_readings');
--   [blocks all]
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'readings'), 0)) WHERE name = '_new_readings';
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
