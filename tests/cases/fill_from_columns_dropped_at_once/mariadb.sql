-- up

-- file 1 of 1 (statement by statement), alter_people_4_changes
-- add column people.full_name (way back: exact unless written)
--   [blocks all]
ALTER TABLE `people` ADD COLUMN `full_name` varchar(90) NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- fill column people.full_name
--   [blocks writes] full-scan:people blocks-writes:people
UPDATE `people` SET `full_name` = concat(first, ' ', coalesce(last, '')) WHERE `full_name` IS NULL;
-- require people.full_name
--   [blocks all] rewrite:people may-fail:people.full_name breaks-old-code:people.full_name
ALTER TABLE `people` MODIFY COLUMN `full_name` varchar(90) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- fill column people.nick (way back: lossy)
--   [blocks writes] full-scan:people blocks-writes:people
UPDATE `people` SET `nick` = first WHERE `nick` IS NULL;
-- require people.nick
--   [blocks all] rewrite:people may-fail:people.nick breaks-old-code:people.nick
ALTER TABLE `people` MODIFY COLUMN `nick` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- drop column people.first (way back: lossy)
--   [blocks all] data-loss:people.first breaks-old-code:people.first
ALTER TABLE `people` DROP COLUMN `first`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop column people.last (way back: lossy)
--   [blocks all] data-loss:people.last breaks-old-code:people.last
ALTER TABLE `people` DROP COLUMN `last`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_people_4_changes
-- add column people.last
--   [blocks all]
ALTER TABLE `people` ADD COLUMN `last` varchar(40) NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- add column people.first
--   [blocks all] may-fail:people.first breaks-old-code:people.first
ALTER TABLE `people` ADD COLUMN `first` varchar(40) NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- allow null in people.nick
--   [blocks all] rewrite:people
ALTER TABLE `people` MODIFY COLUMN `nick` varchar(40) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column people.nick
-- allow null in people.full_name
--   [blocks all] rewrite:people
ALTER TABLE `people` MODIFY COLUMN `full_name` varchar(90) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column people.full_name
-- drop column people.full_name
--   [blocks all] data-loss:people.full_name breaks-old-code:people.full_name
ALTER TABLE `people` DROP COLUMN `full_name`, ALGORITHM=INSTANT, LOCK=NONE;
