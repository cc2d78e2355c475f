-- up

-- file 1 of 1 (in a transaction), alter_4_tables
-- rename column events.region to zone
--   [blocks all] breaks-old-code:events.region breaks-new-code:events.zone
ALTER TABLE "events" RENAME COLUMN "region" TO "zone";
-- rename partition events_first of events to events_early
--   [blocks all] breaks-old-code:events_first breaks-new-code:events_early
ALTER TABLE "events_first" RENAME TO "events_early";
-- rename partition events_first_near of events to events_close
--   [blocks all] breaks-old-code:events_first_near breaks-new-code:events_close
ALTER TABLE "events_first_near" RENAME TO "events_close";
-- rename partition events_second_odd of events to events_second_rest
--   [blocks all] breaks-old-code:events_second_odd breaks-new-code:events_second_rest
ALTER TABLE "events_second_odd" RENAME TO "events_second_rest";

-- down

-- file 1 of 1 (in a transaction), alter_4_tables
-- rename partition events_second_rest of events to events_second_odd
--   [blocks all] breaks-old-code:events_second_rest breaks-new-code:events_second_odd
ALTER TABLE "events_second_rest" RENAME TO "events_second_odd";
-- rename partition events_close of events to events_first_near
--   [blocks all] breaks-old-code:events_close breaks-new-code:events_first_near
ALTER TABLE "events_close" RENAME TO "events_first_near";
-- rename partition events_early of events to events_first
--   [blocks all] breaks-old-code:events_early breaks-new-code:events_first
ALTER TABLE "events_early" RENAME TO "events_first";
-- rename column events.zone to region
--   [blocks all] breaks-old-code:events.zone breaks-new-code:events.region
ALTER TABLE "events" RENAME COLUMN "zone" TO "region";
