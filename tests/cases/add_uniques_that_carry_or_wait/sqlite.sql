-- note: seats.seats_hall_place carries no further columns
-- note: seats.seats_label is checked at once: it cannot be deferred
-- up

-- file 1 of 1 (with its own transaction), alter_seats_5_changes
-- add unique constraint seats_hall_place on seats
-- add unique constraint seats_label on seats
-- add unique constraint seats_number_key on seats
-- add index seats_beside_idx on seats
-- add foreign key seats_beside_fkey on seats
--   [blocks all]
-- build seats again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'seats';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'seats' AND sql IS NOT NULL AND name NOT IN ('seats_beside_idx', 'seats_hall_place', 'seats_label', 'seats_number_key');
--   [blocks all]
CREATE TABLE "_new_seats" (
    "id" integer NOT NULL,
    "hall" integer NOT NULL,
    "place" integer NOT NULL,
    "label" text NOT NULL,
    "number" integer NOT NULL,
    "beside" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "seats_beside_fkey" FOREIGN KEY ("beside") REFERENCES "seats" ("number")
);
--   [blocks all] rewrite:seats blocks-writes:seats may-fail:seats
INSERT OR ROLLBACK INTO "_new_seats" ("id", "hall", "place", "label", "number", "beside")
SELECT "id", "hall", "place", "label", "number", "beside" FROM "seats";
--   [blocks all]
DROP TABLE "seats";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_seats" RENAME TO "seats";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "seats_hall_place" ON "seats" ("hall", "place");
--   [blocks all]
CREATE UNIQUE INDEX "seats_label" ON "seats" ("label");
--   [blocks all]
CREATE UNIQUE INDEX "seats_number_key" ON "seats" ("number");
--   [blocks all]
CREATE INDEX "seats_beside_idx" ON "seats" ("beside");
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

-- file 1 of 1 (with its own transaction), alter_seats_5_changes
-- drop foreign key seats_beside_fkey on seats
-- drop index seats_beside_idx on seats
-- drop unique constraint seats_number_key on seats
-- drop unique constraint seats_label on seats
-- drop unique constraint seats_hall_place on seats
--   [blocks all]
-- build seats again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'seats';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'seats' AND sql IS NOT NULL AND name NOT IN ('seats_beside_idx', 'seats_hall_place', 'seats_label', 'seats_number_key');
--   [blocks all]
CREATE TABLE "_new_seats" (
    "id" integer NOT NULL,
    "hall" integer NOT NULL,
    "place" integer NOT NULL,
    "label" text NOT NULL,
    "number" integer NOT NULL,
    "beside" integer,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:seats blocks-writes:seats may-fail:seats
INSERT OR ROLLBACK INTO "_new_seats" ("id", "hall", "place", "label", "number", "beside")
SELECT "id", "hall", "place", "label", "number", "beside" FROM "seats";
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
