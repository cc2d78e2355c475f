-- note: events holds its rows itself: it is not divided into partitions
-- up

-- file 1 of 1 (with its own transaction), alter_events_2_changes
-- add column events.eve (way back: exact unless written)
-- require events.place (way back: lossy)
--   [blocks all]
-- build events again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'events';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'events' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_events" (
    "id" integer NOT NULL,
    "day" integer NOT NULL,
    "place" text NOT NULL,
    "eve" integer NOT NULL,
    PRIMARY KEY ("id", "day")
);
--   [blocks all] rewrite:events blocks-writes:events may-fail:events may-fail:events.eve breaks-old-code:events.eve may-fail:events.place breaks-old-code:events.place
INSERT OR ROLLBACK INTO "_new_events" ("id", "day", "place", "eve")
SELECT "id", "day", coalesce("place", 'somewhere') AS "place", "eve" FROM (SELECT "id", "day", "place", (day - 1) AS "eve" FROM "events");
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

-- down

-- file 1 of 1 (with its own transaction), alter_events_2_changes
-- allow null in events.place
-- drop column events.eve
--   [blocks all]
-- build events again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'events';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'events' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_events" (
    "id" integer NOT NULL,
    "day" integer NOT NULL,
    "place" text,
    PRIMARY KEY ("id", "day")
);
--   [blocks all] rewrite:events blocks-writes:events may-fail:events data-loss:events.eve breaks-old-code:events.eve
INSERT OR ROLLBACK INTO "_new_events" ("id", "day", "place")
SELECT "id", "day", "place" FROM "events";
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
