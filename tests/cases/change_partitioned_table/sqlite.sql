-- note: events holds its rows itself: it is not divided into partitions
-- note: events.note keeps no comment
-- up

-- file 1 of 1 (with its own transaction), alter_events_6_changes
-- rename column events.day to date
--   [blocks all] breaks-old-code:events.day breaks-new-code:events.date
ALTER TABLE "events" RENAME COLUMN "day" TO "date";
-- add column events.more (way back: exact unless written)
-- set default of events.note
-- allow null in events.note (way back: may fail)
-- add check events_more_check on events
-- retire column events.fax
--   [blocks all] breaks-old-code:events.fax
ALTER TABLE "events" RENAME COLUMN "fax" TO "_retired_fax";
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
    "date" integer NOT NULL,
    "note" text DEFAULT 'none',
    "_retired_fax" text,
    "more" integer NOT NULL DEFAULT 0,
    PRIMARY KEY ("id", "date"),
    CONSTRAINT "events_more_check" CHECK (more >= 0)
);
--   [blocks all] rewrite:events blocks-writes:events may-fail:events
INSERT OR ROLLBACK INTO "_new_events" ("id", "date", "note", "_retired_fax", "more")
SELECT "id", "date", "note", "_retired_fax", 0 AS "more" FROM "events";
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

-- file 1 of 1 (with its own transaction), alter_events_6_changes
-- restore column events.fax
--   [blocks all] breaks-new-code:events.fax
ALTER TABLE "events" RENAME COLUMN "_retired_fax" TO "fax";
-- drop check events_more_check on events
-- require events.note
-- drop default of events.note
-- drop column events.more
-- rename column events.date to day
--   [blocks all] breaks-old-code:events.date breaks-new-code:events.day
ALTER TABLE "events" RENAME COLUMN "date" TO "day";
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
    "note" text NOT NULL,
    "fax" text,
    PRIMARY KEY ("id", "day")
);
--   [blocks all] rewrite:events blocks-writes:events may-fail:events may-fail:events.note breaks-old-code:events.note data-loss:events.more breaks-old-code:events.more
INSERT OR ROLLBACK INTO "_new_events" ("id", "day", "note", "fax")
SELECT "id", "day", "note", "fax" FROM "events";
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
