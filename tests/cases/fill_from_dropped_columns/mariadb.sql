-- up

-- file 1 of 1 (statement by statement), alter_people_3_changes
-- add column people.full_name (way back: exact unless written)
--   [blocks all]
ALTER TABLE `people` ADD COLUMN `full_name` varchar(90) NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- fill column people.full_name
--   [blocks writes] full-scan:people blocks-writes:people
UPDATE `people` SET `full_name` = concat(first, ' ', coalesce(last, '')) WHERE `full_name` IS NULL;
-- require people.full_name
--   [blocks all] rewrite:people may-fail:people.full_name breaks-old-code:people.full_name
ALTER TABLE `people` MODIFY COLUMN `full_name` varchar(90) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- retire column people.first (way back: may fail)
--   [blocks all] rewrite:people breaks-old-code:people.first
ALTER TABLE `people` CHANGE COLUMN `first` `_retired_first` varchar(40) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- retire column people.last
--   [blocks all] breaks-old-code:people.last
ALTER TABLE `people` CHANGE COLUMN `last` `_retired_last` varchar(40) NULL, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_people_3_changes
-- restore column people.last
--   [blocks all] breaks-new-code:people.last
ALTER TABLE `people` CHANGE COLUMN `_retired_last` `last` varchar(40) NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- restore column people.first
--   [blocks all] rewrite:people may-fail:people.first breaks-new-code:people.first
ALTER TABLE `people` CHANGE COLUMN `_retired_first` `first` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- allow null in people.full_name
--   [blocks all] rewrite:people
ALTER TABLE `people` MODIFY COLUMN `full_name` varchar(90) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column people.full_name
-- drop column people.full_name
--   [blocks all] data-loss:people.full_name breaks-old-code:people.full_name
ALTER TABLE `people` DROP COLUMN `full_name`, ALGORITHM=INSTANT, LOCK=NONE;
