-- up

-- file 1 of 1 (statement by statement), alter_pairs_5_changes
-- drop unique constraint pairs_a_b_key on pairs (way back: may fail)
--   [blocks all]
ALTER TABLE `pairs` DROP INDEX `pairs_a_b_key`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop index pairs_a_b_idx on pairs
--   [blocks all]
ALTER TABLE `pairs` DROP INDEX `pairs_a_b_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- add unique constraint pairs_a_c_key on pairs
--   [blocks all] may-fail:pairs.pairs_a_c_key full-scan:pairs breaks-old-code:pairs.pairs_a_c_key
ALTER TABLE `pairs` ADD CONSTRAINT `pairs_a_c_key` UNIQUE (`a`, `c`), ALGORITHM=NOCOPY, LOCK=NONE;
-- add index pairs_a_idx on pairs
--   [blocks all] full-scan:pairs
CREATE INDEX `pairs_a_idx` ON `pairs` (`a`) ALGORITHM=NOCOPY LOCK=NONE;
-- drop column pairs.b (way back: lossy)
--   [blocks all] data-loss:pairs.b breaks-old-code:pairs.b
ALTER TABLE `pairs` DROP COLUMN `b`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_pairs_5_changes
-- add column pairs.b
--   [blocks all] may-fail:pairs.b breaks-old-code:pairs.b
ALTER TABLE `pairs` ADD COLUMN `b` int NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index pairs_a_idx on pairs
--   [blocks all]
ALTER TABLE `pairs` DROP INDEX `pairs_a_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop unique constraint pairs_a_c_key on pairs
--   [blocks all]
ALTER TABLE `pairs` DROP INDEX `pairs_a_c_key`, ALGORITHM=NOCOPY, LOCK=NONE;
-- add index pairs_a_b_idx on pairs
--   [blocks all] full-scan:pairs
CREATE INDEX `pairs_a_b_idx` ON `pairs` (`a`, `b`) ALGORITHM=NOCOPY LOCK=NONE;
-- add unique constraint pairs_a_b_key on pairs
--   [blocks all] may-fail:pairs.pairs_a_b_key full-scan:pairs breaks-old-code:pairs.pairs_a_b_key
ALTER TABLE `pairs` ADD CONSTRAINT `pairs_a_b_key` UNIQUE (`a`, `b`), ALGORITHM=NOCOPY, LOCK=NONE;
