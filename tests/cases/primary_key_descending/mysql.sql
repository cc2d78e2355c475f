-- up

-- file 1 of 1 (statement by statement), alter_4_tables
-- create table pairs (way back: exact unless written)
CREATE TABLE `pairs` (
    `a` varchar(20) NOT NULL,
    `b` varchar(20) NOT NULL,
    PRIMARY KEY (`a` DESC, `b`)
);
-- change primary key of readings
--   [blocks all] rewrite:readings
ALTER TABLE `readings` DROP PRIMARY KEY, ADD PRIMARY KEY (`sensor`, `taken` DESC), ALGORITHM=INPLACE, LOCK=NONE;
-- change primary key of events
--   [blocks all] rewrite:events
ALTER TABLE `events` DROP PRIMARY KEY, ADD PRIMARY KEY (`id` DESC), ALGORITHM=INPLACE, LOCK=NONE;
-- change primary key of steps
--   [blocks all] rewrite:steps
ALTER TABLE `steps` DROP PRIMARY KEY, ADD PRIMARY KEY (`number`), ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_4_tables
-- change primary key of steps
--   [blocks all] rewrite:steps
ALTER TABLE `steps` DROP PRIMARY KEY, ADD PRIMARY KEY (`number` DESC), ALGORITHM=INPLACE, LOCK=NONE;
-- change primary key of events
--   [blocks all] rewrite:events
ALTER TABLE `events` DROP PRIMARY KEY, ADD PRIMARY KEY (`id`), ALGORITHM=INPLACE, LOCK=NONE;
-- change primary key of readings
--   [blocks all] rewrite:readings
ALTER TABLE `readings` DROP PRIMARY KEY, ADD PRIMARY KEY (`sensor`, `taken`), ALGORITHM=INPLACE, LOCK=NONE;
-- drop table pairs
--   [blocks all] data-loss:pairs breaks-old-code:pairs
DROP TABLE `pairs`;
