-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (statement by statement), add_sites
-- create table sites (way back: exact unless written)
CREATE TABLE `sites` (
    `id` bigint NOT NULL,
    `name` varchar(40) NOT NULL
);

-- down

-- file 1 of 1 (statement by statement), add_sites
-- drop table sites
--   [blocks all] data-loss:sites breaks-old-code:sites
DROP TABLE `sites`;
