-- up

-- file 1 of 1 (in a transaction), alter_events_4_changes
-- drop partition events_first_near of events (way back: lossy)
--   [blocks all] data-loss:events_first_near breaks-old-code:events_first_near
DROP TABLE "events_first_near";
-- drop partition events_second_odd of events (way back: lossy)
--   [blocks all] data-loss:events_second_odd breaks-old-code:events_second_odd
DROP TABLE "events_second_odd";
-- drop partition events_second_even of events (way back: lossy)
--   [blocks all] data-loss:events_second_even breaks-old-code:events_second_even
DROP TABLE "events_second_even";
-- drop partition events_second of events (way back: lossy)
--   [blocks all] data-loss:events_second breaks-old-code:events_second
DROP TABLE "events_second";

-- down

-- file 1 of 1 (in a transaction), alter_events_4_changes
-- add partition events_second of events
--   [blocks all]
CREATE TABLE "events_second" PARTITION OF "events" FOR VALUES FROM (100) TO (200) PARTITION BY HASH ("id");
-- add partition events_second_even of events
--   [blocks all]
CREATE TABLE "events_second_even" PARTITION OF "events_second" FOR VALUES WITH (MODULUS 2, REMAINDER 0);
-- add partition events_second_odd of events
--   [blocks all]
CREATE TABLE "events_second_odd" PARTITION OF "events_second" FOR VALUES WITH (MODULUS 2, REMAINDER 1);
-- add partition events_first_near of events
--   [blocks all] full-scan:events_first_rest blocks-reads:events_first_rest blocks-writes:events_first_rest may-fail:events_first_rest
CREATE TABLE "events_first_near" PARTITION OF "events_first" FOR VALUES IN ('near');
