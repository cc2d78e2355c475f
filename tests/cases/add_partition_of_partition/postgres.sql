-- up

-- file 1 of 1 (in a transaction), alter_4_tables
-- add partition events_third of events (way back: exact unless written)
--   [blocks all]
CREATE TABLE "events_third" PARTITION OF "events" FOR VALUES FROM (200) TO (300) PARTITION BY HASH ("id");
-- add partition events_first_near of events (way back: exact unless written)
--   [blocks all] full-scan:events_first_rest blocks-reads:events_first_rest blocks-writes:events_first_rest may-fail:events_first_rest
CREATE TABLE "events_first_near" PARTITION OF "events_first" FOR VALUES IN ('near');
-- add partition events_third_even of events (way back: exact unless written)
--   [blocks all]
CREATE TABLE "events_third_even" PARTITION OF "events_third" FOR VALUES WITH (MODULUS 2, REMAINDER 0);
-- add partition events_third_odd of events (way back: exact unless written)
--   [blocks all]
CREATE TABLE "events_third_odd" PARTITION OF "events_third" FOR VALUES WITH (MODULUS 2, REMAINDER 1);

-- down

-- file 1 of 1 (in a transaction), alter_4_tables
-- drop partition events_third_odd of events
--   [blocks all] data-loss:events_third_odd breaks-old-code:events_third_odd
DROP TABLE "events_third_odd";
-- drop partition events_third_even of events
--   [blocks all] data-loss:events_third_even breaks-old-code:events_third_even
DROP TABLE "events_third_even";
-- drop partition events_first_near of events
--   [blocks all] data-loss:events_first_near breaks-old-code:events_first_near
DROP TABLE "events_first_near";
-- drop partition events_third of events
--   [blocks all] data-loss:events_third breaks-old-code:events_third
DROP TABLE "events_third";
