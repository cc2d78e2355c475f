-- up

-- file 1 of 1 (in a transaction), add_partition_events_rest_of_events
-- add partition events_rest of events (way back: exact unless written)
--   [blocks all]
CREATE TABLE "events_rest" PARTITION OF "events" DEFAULT;

-- down

-- file 1 of 1 (in a transaction), add_partition_events_rest_of_events
-- drop partition events_rest of events
--   [blocks all] data-loss:events_rest breaks-old-code:events_rest
DROP TABLE "events_rest";
