-- up

-- file 1 of 1 (statement by statement), alter_pairs_2_changes
-- drop unique constraint pairs_a_b_key on pairs (way back: may fail)
--   [blocks all]
ALTER TABLE `pairs` DROP INDEX `pairs_a_b_key`, ALGORITHM=NOCOPY, LOCK=NONE;
-- add unique index pairs_a_b_key on pairs
--   [blocks all] full-scan:pairs may-fail:pairs.pairs_a_b_key breaks-old-code:pairs.pairs_a_b_key
CREATE UNIQUE INDEX `pairs_a_b_key` ON `pairs` (`a`, `b`) ALGORITHM=NOCOPY LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_pairs_2_changes
-- drop index pairs_a_b_key on pairs
--   [blocks all]
ALTER TABLE `pairs` DROP INDEX `pairs_a_b_key`, ALGORITHM=NOCOPY, LOCK=NONE;
-- add unique constraint pairs_a_b_key on pairs
--   [blocks all] may-fail:pairs.pairs_a_b_key full-scan:pairs breaks-old-code:pairs.pairs_a_b_key
ALTER TABLE `pairs` ADD CONSTRAINT `pairs_a_b_key` UNIQUE (`a`, `b`), ALGORITHM=NOCOPY, LOCK=NONE;
