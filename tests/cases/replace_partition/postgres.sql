-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- drop partition events_second of events (way back: lossy)
--   [blocks all] data-loss:events_second breaks-old-code:events_second
DROP TABLE "events_second";
-- add partition events_third of events (way back: exact unless written)
--   [blocks all]
CREATE TABLE "events_third" PARTITION OF "events" FOR VALUES FROM (100) TO (300);

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- drop partition events_third of events
--   [blocks all] data-loss:events_third breaks-old-code:events_third
DROP TABLE "events_third";
-- add partition events_second of events
--   [blocks all]
CREATE TABLE "events_second" PARTITION OF "events" FOR VALUES FROM (100) TO (200);
