-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- rename table events to old_events
--   [blocks all] breaks-old-code:events breaks-new-code:old_events
ALTER TABLE "events" RENAME TO "old_events";
-- create table events (way back: exact unless written)
CREATE TABLE "events" (
    "id" integer NOT NULL,
    "happened_at" datetime NOT NULL,
    PRIMARY KEY ("id")
);

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- drop table events
--   [blocks all] data-loss:events breaks-old-code:events
DROP TABLE "events";
-- rename table old_events to events
--   [blocks all] breaks-old-code:old_events breaks-new-code:events
ALTER TABLE "old_events" RENAME TO "events";
