-- note: events holds its rows itself: it is not divided into partitions
-- up

-- file 1 of 1 (statement by statement), add_events_second_even
-- create table events_second_even (way back: exact unless written)
CREATE TABLE `events_second_even` (
    `id` bigint NOT NULL
);

-- down

-- file 1 of 1 (statement by statement), add_events_second_even
-- drop table events_second_even
--   [blocks all] data-loss:events_second_even breaks-old-code:events_second_even
DROP TABLE `events_second_even`;
