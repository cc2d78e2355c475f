-- up

-- file 1 of 2 (in a transaction), alter_events_3_changes_1
-- add unique constraint events_number_day_key on events
--   [blocks all] may-fail:events.events_number_day_key full-scan:events blocks-reads:events blocks-writes:events breaks-old-code:events.events_number_day_key
ALTER TABLE "events" ADD CONSTRAINT "events_number_day_key" UNIQUE ("number", "day");
-- add index events_place_day_idx on events
--   [blocks writes] full-scan:events blocks-writes:events
CREATE INDEX "events_place_day_idx" ON "events" ("place", "day");
-- add check events_place_check on events
--   [blocks all] breaks-old-code:events.events_place_check
ALTER TABLE "events" ADD CONSTRAINT "events_place_check" CHECK (place > 0) NOT VALID;

-- file 2 of 2 (in a transaction), alter_events_3_changes_2
-- validate check events_place_check on events
--   [blocks ddl] full-scan:events may-fail:events.events_place_check
ALTER TABLE "events" VALIDATE CONSTRAINT "events_place_check";

-- down

-- file 2 of 2 (in a transaction), alter_events_3_changes_2
-- stop relying on check events_place_check on events

-- file 1 of 2 (in a transaction), alter_events_3_changes_1
-- drop check events_place_check on events
--   [blocks all]
ALTER TABLE "events" DROP CONSTRAINT "events_place_check";
-- drop index events_place_day_idx on events
--   [blocks all]
DROP INDEX "events_place_day_idx";
-- drop unique constraint events_number_day_key on events
--   [blocks all]
ALTER TABLE "events" DROP CONSTRAINT "events_number_day_key";
