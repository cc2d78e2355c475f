-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- rename value floor of enum level to stalls
-- drop check seats_level_check on seats (way back: may fail)
-- drop check bookings_level_check on bookings (way back: may fail)
-- drop check bookings_was_check on bookings (way back: may fail)
-- add value box to enum level (way back: may fail)
-- remove value attic from enum level
-- add check seats_level_check on seats
-- add check bookings_level_check on bookings
-- add check bookings_was_check on bookings
--   [blocks all]
-- build seats again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'seats';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'seats' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_seats" (
    "level" text NOT NULL,
    "number" integer NOT NULL,
    PRIMARY KEY ("level", "number"),
    CONSTRAINT "seats_level_check" CHECK ("level" IN ('balcony', 'box', 'stalls'))
);
--   [blocks all] rewrite:seats blocks-writes:seats may-fail:seats
INSERT OR ROLLBACK INTO "_new_seats" ("level", "number")
SELECT CASE "level" WHEN 'floor' THEN 'stalls' ELSE "level" END AS "level", "number" FROM "seats";
--   [blocks all]
DROP TABLE "seats";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_seats" RENAME TO "seats";
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
-- build bookings again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'bookings';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'bookings' AND sql IS NOT NULL AND name NOT IN ('bookings_level_number_day_key');
--   [blocks all]
CREATE TABLE "_new_bookings" (
    "id" integer NOT NULL,
    "level" text NOT NULL DEFAULT 'stalls',
    "number" integer NOT NULL,
    "day" integer NOT NULL,
    "was" text,
    PRIMARY KEY ("id"),
    CONSTRAINT "bookings_moved" CHECK (was <> level),
    CONSTRAINT "bookings_level_check" CHECK ("level" IN ('balcony', 'box', 'stalls')),
    CONSTRAINT "bookings_was_check" CHECK ("was" IN ('balcony', 'box', 'stalls')),
    CONSTRAINT "bookings_level_number_fkey" FOREIGN KEY ("level", "number") REFERENCES "seats" ("level", "number") ON DELETE CASCADE
);
--   [blocks all] rewrite:bookings blocks-writes:bookings may-fail:bookings
INSERT OR ROLLBACK INTO "_new_bookings" ("id", "level", "number", "day", "was")
SELECT "id", "level", "number", "day", CASE "was" WHEN 'floor' THEN 'stalls' ELSE "was" END AS "was" FROM (SELECT "id", CASE "level" WHEN 'floor' THEN 'stalls' ELSE "level" END AS "level", "number", "day", "was" FROM "bookings");
--   [blocks all]
DROP TABLE "bookings";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_bookings" RENAME TO "bookings";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "bookings_level_number_day_key" ON "bookings" ("level", "number", "day");
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
-- drop check bookings_was_check on bookings
-- drop check bookings_level_check on bookings
-- drop check seats_level_check on seats
-- add value attic to enum level
-- remove value box from enum level
-- add check bookings_was_check on bookings
-- add check bookings_level_check on bookings
-- add check seats_level_check on seats
-- rename value stalls of enum level to floor
--   [blocks all]
-- build bookings again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'bookings';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'bookings' AND sql IS NOT NULL AND name NOT IN ('bookings_level_number_day_key');
--   [blocks all]
CREATE TABLE "_new_bookings" (
    "id" integer NOT NULL,
    "level" text NOT NULL DEFAULT 'floor',
    "number" integer NOT NULL,
    "day" integer NOT NULL,
    "was" text,
    PRIMARY KEY ("id"),
    CONSTRAINT "bookings_moved" CHECK (was <> level),
    CONSTRAINT "bookings_was_check" CHECK ("was" IN ('attic', 'balcony', 'floor')),
    CONSTRAINT "bookings_level_check" CHECK ("level" IN ('attic', 'balcony', 'floor')),
    CONSTRAINT "bookings_level_number_fkey" FOREIGN KEY ("level", "number") REFERENCES "seats" ("level", "number") ON DELETE CASCADE
);
--   [blocks all] rewrite:bookings blocks-writes:bookings may-fail:bookings
INSERT OR ROLLBACK INTO "_new_bookings" ("id", "level", "number", "day", "was")
SELECT "id", "level", "number", "day", CASE "was" WHEN 'stalls' THEN 'floor' ELSE "was" END AS "was" FROM (SELECT "id", CASE "level" WHEN 'stalls' THEN 'floor' ELSE "level" END AS "level", "number", "day", "was" FROM "bookings");
--   [blocks all]
DROP TABLE "bookings";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_bookings" RENAME TO "bookings";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "bookings_level_number_day_key" ON "bookings" ("level", "number", "day");
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
-- build seats again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'seats';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'seats' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_seats" (
    "level" text NOT NULL,
    "number" integer NOT NULL,
    PRIMARY KEY ("level", "number"),
    CONSTRAINT "seats_level_check" CHECK ("level" IN ('attic', 'balcony', 'floor'))
);
--   [blocks all] rewrite:seats blocks-writes:seats may-fail:seats
INSERT OR ROLLBACK INTO "_new_seats" ("level", "number")
SELECT CASE "level" WHEN 'stalls' THEN 'floor' ELSE "level" END AS "level", "number" FROM "seats";
--   [blocks all]
DROP TABLE "seats";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_seats" RENAME TO "seats";
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
