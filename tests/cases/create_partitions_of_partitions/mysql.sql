-- note: visits holds its rows itself: it is not divided into partitions
-- up

-- file 1 of 1 (statement by statement), add_visits
-- create table visits (way back: exact unless written)
CREATE TABLE `visits` (
    `id` bigint NOT NULL,
    `day` int NOT NULL,
    `region` varchar(20) NOT NULL,
    `kind` varchar(20) NOT NULL DEFAULT 'none'
);
CREATE INDEX `visits_kind_idx` ON `visits` (`kind`);

-- down

-- file 1 of 1 (statement by statement), add_visits
-- drop table visits
--   [blocks all] data-loss:visits breaks-old-code:visits
DROP TABLE `visits`;
