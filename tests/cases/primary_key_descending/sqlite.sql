-- note: events has a primary key that ascends: it is the rowid
-- up

-- file 1 of 1 (with its own transaction), alter_3_tables
-- create table pairs (way back: exact unless written)
CREATE TABLE "pairs" (
    "a" text NOT NULL,
    "b" text NOT NULL,
    PRIMARY KEY ("a" DESC, "b")
);
-- change primary key of readings
-- change primary key of steps
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
--   [blocks all]
-- build steps again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'steps';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'steps' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_steps" (
    "number" integer NOT NULL,
    PRIMARY KEY ("number")
) WITHOUT ROWID;
--   [blocks all] rewrite:steps blocks-writes:steps may-fail:steps
INSERT OR ROLLBACK INTO "_new_steps" ("number")
SELECT "number" FROM "steps";
--   [blocks all]
DROP TABLE "steps";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_steps" RENAME TO "steps";
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

-- file 1 of 1 (with its own transaction), alter_3_tables
-- change primary key of steps
-- change primary key of readings
-- drop table pairs
--   [blocks all] data-loss:pairs breaks-old-code:pairs
DROP TABLE "pairs";
--   [blocks all]
-- build steps again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'steps';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'steps' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_steps" (
    "number" integer NOT NULL,
    PRIMARY KEY ("number" DESC)
) WITHOUT ROWID;
--   [blocks all] rewrite:steps blocks-writes:steps may-fail:steps
INSERT OR ROLLBACK INTO "_new_steps" ("number")
SELECT "number" FROM "steps";
--   [blocks all]
DROP TABLE "steps";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_steps" RENAME TO "steps";
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
    PRIMARY KEY ("sensor", "taken")
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
