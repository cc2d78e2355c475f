-- note: vouchers.number counts in the database's own way: there are no sequences to tell how
-- note: postcards.number counts in the database's own way: there are no sequences to tell how
-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename table tickets to vouchers
--   [blocks all] breaks-old-code:tickets breaks-new-code:vouchers
RENAME TABLE `tickets` TO `vouchers`;
-- rename table letters to postcards
--   [blocks all] breaks-old-code:letters breaks-new-code:postcards
RENAME TABLE `letters` TO `postcards`;
-- rename column vouchers.id to number
--   [blocks all] breaks-old-code:vouchers.id breaks-new-code:vouchers.number
ALTER TABLE `vouchers` RENAME COLUMN `id` TO `number`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column postcards.id to number
--   [blocks all] breaks-old-code:postcards.id breaks-new-code:postcards.number
ALTER TABLE `postcards` RENAME COLUMN `id` TO `number`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename column postcards.number to id
--   [blocks all] breaks-old-code:postcards.number breaks-new-code:postcards.id
ALTER TABLE `postcards` RENAME COLUMN `number` TO `id`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column vouchers.number to id
--   [blocks all] breaks-old-code:vouchers.number breaks-new-code:vouchers.id
ALTER TABLE `vouchers` RENAME COLUMN `number` TO `id`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename table postcards to letters
--   [blocks all] breaks-old-code:postcards breaks-new-code:letters
RENAME TABLE `postcards` TO `letters`;
-- rename table vouchers to tickets
--   [blocks all] breaks-old-code:vouchers breaks-new-code:tickets
RENAME TABLE `vouchers` TO `tickets`;
