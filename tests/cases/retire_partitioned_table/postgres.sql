-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- drop index events_day_idx on events
--   [blocks all]
DROP INDEX "events_day_idx";
-- retire table events
--   [blocks all] breaks-old-code:events
ALTER TABLE "events" RENAME TO "_retired_events";
--   [blocks all] breaks-old-code:events
ALTER TABLE "_retired_events" RENAME CONSTRAINT "events_pkey" TO "_retired_events_pkey";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- restore table events
--   [blocks all]
ALTER TABLE "_retired_events" RENAME TO "events";
--   [blocks all]
ALTER TABLE "events" RENAME CONSTRAINT "_retired_events_pkey" TO "events_pkey";
-- add index events_day_idx on events
--   [blocks writes] full-scan:events blocks-writes:events
CREATE INDEX "events_day_idx" ON "events" ("day");
