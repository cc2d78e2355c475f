-- up

-- file 1 of 1 (in a transaction), add_partition_events_second_of_events
-- add partition events_second of events (way back: exact unless written)
--   [blocks all]
CREATE TABLE "events_second" PARTITION OF "events" FOR VALUES FROM (100) TO (200);

-- down

-- file 1 of 1 (in a transaction), add_partition_events_second_of_events
-- drop partition events_second of events
--   [blocks all] data-loss:events_second breaks-old-code:events_second
DROP TABLE "events_second";
