-- up

-- file 1 of 1 (with its own transaction), alter_bookings_3_changes
-- drop check bookings_state_check on bookings (way back: may fail)
-- remove value gone from enum state (way back: lossy)
-- add check bookings_state_check on bookings
--   [blocks all]
-- build bookings again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'bookings';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'bookings' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_bookings" (
    "id" integer NOT NULL,
    "room" integer NOT NULL,
    "twice" integer GENERATED ALWAYS AS (room * 2) STORED NOT NULL,
    "state" text NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "bookings_state_check" CHECK ("state" IN ('lost', 'open'))
);
--   [blocks all] rewrite:bookings blocks-writes:bookings may-fail:bookings data-loss:state.gone
INSERT OR ROLLBACK INTO "_new_bookings" ("id", "room", "state")
SELECT "id", "room", CASE "state" WHEN 'gone' THEN 'lost' ELSE "state" END AS "state" FROM "bookings";
--   [blocks all]
DROP TABLE "bookings";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_bookings" RENAME TO "bookings";
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

-- file 1 of 1 (with its own transaction), alter_bookings_3_changes
-- drop check bookings_state_check on bookings
-- add value gone to enum state
-- add check bookings_state_check on bookings
--   [blocks all]
-- build bookings again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'bookings';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'bookings' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_bookings" (
    "id" integer NOT NULL,
    "room" integer NOT NULL,
    "twice" integer GENERATED ALWAYS AS (room * 2) STORED NOT NULL,
    "state" text NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "bookings_state_check" CHECK ("state" IN ('gone', 'lost', 'open'))
);
--   [blocks all] rewrite:bookings blocks-writes:bookings may-fail:bookings
INSERT OR ROLLBACK INTO "_new_bookings" ("id", "room", "state")
SELECT "id", "room", "state" FROM "bookings";
--   [blocks all]
DROP TABLE "bookings";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_bookings" RENAME TO "bookings";
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
