-- note: events holds its rows itself: it is not divided into partitions
-- up

-- file 1 of 1 (with its own transaction), alter_events_3_changes
-- add unique constraint events_number_day_key on events
-- add index events_place_day_idx on events
-- add check events_place_check on events
--   [blocks all]
-- build events again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'events';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'events' AND sql IS NOT NULL AND name NOT IN ('events_number_day_key', 'events_place_day_idx');
--   [blocks all]
CREATE TABLE "_new_events" (
    "id" integer NOT NULL,
    "day" integer NOT NULL,
    "place" integer NOT NULL,
    "number" integer NOT NULL,
    PRIMARY KEY ("id", "day"),
    CONSTRAINT "events_place_check" CHECK (place > 0)
);
--   [blocks all] rewrite:events blocks-writes:events may-fail:events
INSERT OR ROLLBACK INTO "_new_events" ("id", "day", "place", "number")
SELECT "id", "day", "place", "number" FROM "events";
--   [blocks all]
DROP TABLE "events";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_events" RENAME TO "events";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "events_number_day_key" ON "events" ("number", "day");
--   [blocks all]
CREATE INDEX "events_place_day_idx" ON "events" ("place", "day");
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

-- file 1 of 1 (with its own transaction), alter_events_3_changes
-- drop check events_place_check on events
-- drop index events_place_day_idx on events
-- drop unique constraint events_number_day_key on events
--   [blocks all]
-- build events again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'events';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'events' AND sql IS NOT NULL AND name NOT IN ('events_number_day_key', 'events_place_day_idx');
--   [blocks all]
CREATE TABLE "_new_events" (
    "id" integer NOT NULL,
    "day" integer NOT NULL,
    "place" integer NOT NULL,
    "number" integer NOT NULL,
    PRIMARY KEY ("id", "day")
);
--   [blocks all] rewrite:events blocks-writes:events may-fail:events
INSERT OR ROLLBACK INTO "_new_events" ("id", "day", "place", "number")
SELECT "id", "day", "place", "number" FROM "events";
--   [blocks all]
DROP TABLE "events";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_events" RENAME TO "events";
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
