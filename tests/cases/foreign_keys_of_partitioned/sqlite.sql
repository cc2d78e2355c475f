-- note: events holds its rows itself: it is not divided into partitions
-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- add index events_customer_id_idx on events
-- add index tickets_event_id_day_idx on tickets
-- add foreign key events_customer_id_fkey on events
-- add foreign key tickets_event_id_day_fkey on tickets
--   [blocks all]
-- build events again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'events';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'events' AND sql IS NOT NULL AND name NOT IN ('events_customer_id_idx');
--   [blocks all]
CREATE TABLE "_new_events" (
    "id" integer NOT NULL,
    "day" integer NOT NULL,
    "customer_id" integer,
    PRIMARY KEY ("id", "day"),
    CONSTRAINT "events_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
);
--   [blocks all] rewrite:events blocks-writes:events may-fail:events
INSERT OR ROLLBACK INTO "_new_events" ("id", "day", "customer_id")
SELECT "id", "day", "customer_id" FROM "events";
--   [blocks all]
DROP TABLE "events";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_events" RENAME TO "events";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "events_customer_id_idx" ON "events" ("customer_id");
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
-- build tickets again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'tickets';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'tickets' AND sql IS NOT NULL AND name NOT IN ('tickets_event_id_day_idx');
--   [blocks all]
CREATE TABLE "_new_tickets" (
    "id" integer NOT NULL,
    "event_id" integer NOT NULL,
    "day" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "tickets_event_id_day_fkey" FOREIGN KEY ("event_id", "day") REFERENCES "events" ("id", "day")
);
--   [blocks all] rewrite:tickets blocks-writes:tickets may-fail:tickets
INSERT OR ROLLBACK INTO "_new_tickets" ("id", "event_id", "day")
SELECT "id", "event_id", "day" FROM "tickets";
--   [blocks all]
DROP TABLE "tickets";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_tickets" RENAME TO "tickets";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "tickets_event_id_day_idx" ON "tickets" ("event_id", "day");
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
-- drop foreign key tickets_event_id_day_fkey on tickets
-- drop foreign key events_customer_id_fkey on events
-- drop index tickets_event_id_day_idx on tickets
-- drop index events_customer_id_idx on events
--   [blocks all]
-- build tickets again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'tickets';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'tickets' AND sql IS NOT NULL AND name NOT IN ('tickets_event_id_day_idx');
--   [blocks all]
CREATE TABLE "_new_tickets" (
    "id" integer NOT NULL,
    "event_id" integer NOT NULL,
    "day" integer NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks all] rewrite:tickets blocks-writes:tickets may-fail:tickets
INSERT OR ROLLBACK INTO "_new_tickets" ("id", "event_id", "day")
SELECT "id", "event_id", "day" FROM "tickets";
--   [blocks all]
DROP TABLE "tickets";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_tickets" RENAME TO "tickets";
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
-- build events again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'events';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'events' AND sql IS NOT NULL AND name NOT IN ('events_customer_id_idx');
--   [blocks all]
CREATE TABLE "_new_events" (
    "id" integer NOT NULL,
    "day" integer NOT NULL,
    "customer_id" integer,
    PRIMARY KEY ("id", "day")
);
--   [blocks all] rewrite:events blocks-writes:events may-fail:events
INSERT OR ROLLBACK INTO "_new_events" ("id", "day", "customer_id")
SELECT "id", "day", "customer_id" FROM "events";
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
