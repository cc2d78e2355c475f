-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- rename table events to old_events
--   [blocks all] breaks-old-code:events breaks-new-code:old_events
ALTER TABLE "events" RENAME TO "old_events";
-- rename primary key events_pkey on old_events to old_events_pkey
--   [blocks all]
ALTER TABLE "old_events" RENAME CONSTRAINT "events_pkey" TO "old_events_pkey";
-- create table events (way back: exact unless written)
CREATE TABLE "events" (
    "id" bigint NOT NULL,
    "happened_at" timestamp NOT NULL,
    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- drop table events
--   [blocks all] data-loss:events breaks-old-code:events
DROP TABLE "events";
-- rename primary key old_events_pkey on old_events to events_pkey
--   [blocks all]
ALTER TABLE "old_events" RENAME CONSTRAINT "old_events_pkey" TO "events_pkey";
-- rename table old_events to events
--   [blocks all] breaks-old-code:old_events breaks-new-code:events
ALTER TABLE "old_events" RENAME TO "events";
