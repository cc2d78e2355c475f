-- up

-- file 1 of 1 (statement by statement), change_primary_key_of_pairs
-- change primary key of pairs (way back: may fail)
--   [blocks all] rewrite:pairs may-fail:pairs
ALTER TABLE `pairs` DROP PRIMARY KEY, ADD PRIMARY KEY (`b`, `a`), ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), change_primary_key_of_pairs
-- change primary key of pairs
--   [blocks all] rewrite:pairs may-fail:pairs
ALTER TABLE `pairs` DROP PRIMARY KEY, ADD PRIMARY KEY (`a`, `b`), ALGORITHM=INPLACE, LOCK=NONE;
