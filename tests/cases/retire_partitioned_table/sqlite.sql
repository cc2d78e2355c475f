-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- drop index events_day_idx on events
--   [blocks all]
DROP INDEX "events_day_idx";
-- retire table events
--   [blocks all] breaks-old-code:events
ALTER TABLE "events" RENAME TO "_retired_events";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- restore table events
--   [blocks all]
ALTER TABLE "_retired_events" RENAME TO "events";
-- add index events_day_idx on events
--   [blocks all] full-scan:events blocks-writes:events
CREATE INDEX "events_day_idx" ON "events" ("day");
