-- up

-- file 1 of 1 (in a transaction), drop_partition_events_second_of_events
-- drop partition events_second of events (way back: lossy)
--   [blocks all] may-fail:events_second full-scan:events_second blocks-reads:events_second blocks-writes:events_second full-scan:tickets blocks-reads:tickets blocks-writes:tickets
ALTER TABLE "events" DETACH PARTITION "events_second";
--   [blocks all] data-loss:events_second breaks-old-code:events_second
DROP TABLE "events_second";

-- down

-- file 1 of 1 (in a transaction), drop_partition_events_second_of_events
-- add partition events_second of events
--   [blocks all]
CREATE TABLE "events_second" PARTITION OF "events" FOR VALUES FROM (100) TO (200);
