-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- retire column bookings.day (way back: may fail)
--   [blocks all] breaks-old-code:bookings.day
ALTER TABLE "bookings" RENAME COLUMN "day" TO "_retired_day";
-- retire table seats
--   [blocks all] breaks-old-code:seats
ALTER TABLE "seats" RENAME TO "_retired_seats";
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
    "_retired_day" integer,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:bookings blocks-writes:bookings may-fail:bookings
INSERT OR ROLLBACK INTO "_new_bookings" ("id", "room", "_retired_day")
SELECT "id", "room", "_retired_day" FROM "bookings";
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

-- file 1 of 1 (with its own transaction), alter_2_tables
-- restore table seats
--   [blocks all]
ALTER TABLE "_retired_seats" RENAME TO "seats";
-- restore column bookings.day
--   [blocks all] breaks-new-code:bookings.day
ALTER TABLE "bookings" RENAME COLUMN "_retired_day" TO "day";
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
    "day" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:bookings blocks-writes:bookings may-fail:bookings may-fail:bookings.day
INSERT OR ROLLBACK INTO "_new_bookings" ("id", "room", "day")
SELECT "id", "room", "day" FROM "bookings";
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
