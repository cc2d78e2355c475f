-- up

-- file 1 of 1 (statement by statement), alter_items_4_changes
-- rename column items.qty to quantity
--   [blocks all] breaks-old-code:items.qty breaks-new-code:items.quantity
ALTER TABLE `items` RENAME COLUMN `qty` TO `quantity`, ALGORITHM=INSTANT;
-- change type of items.quantity from integer to bigint (way back: may fail)
--   [blocks all] rewrite:items blocks-writes:items breaks-old-code:items.quantity
ALTER TABLE `items` MODIFY COLUMN `quantity` bigint NULL, ALGORITHM=COPY, LOCK=SHARED;
-- set default of items.quantity
--   [blocks all]
ALTER TABLE `items` MODIFY COLUMN `quantity` bigint NULL DEFAULT 1, ALGORITHM=INSTANT;
-- fill column items.quantity (way back: lossy)
--   [blocks writes] full-scan:items blocks-writes:items
UPDATE `items` SET `quantity` = 1 WHERE `quantity` IS NULL;
-- require items.quantity
--   [blocks all] rewrite:items may-fail:items.quantity breaks-old-code:items.quantity
ALTER TABLE `items` MODIFY COLUMN `quantity` bigint NOT NULL DEFAULT 1, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_items_4_changes
-- allow null in items.quantity
--   [blocks all] rewrite:items
ALTER TABLE `items` MODIFY COLUMN `quantity` bigint NULL DEFAULT 1, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column items.quantity
-- drop default of items.quantity
--   [blocks all]
ALTER TABLE `items` MODIFY COLUMN `quantity` bigint NULL, ALGORITHM=INSTANT;
-- change type of items.quantity from bigint to integer
--   [blocks all] rewrite:items blocks-writes:items may-fail:items.quantity breaks-old-code:items.quantity
ALTER TABLE `items` MODIFY COLUMN `quantity` int NULL, ALGORITHM=COPY, LOCK=SHARED;
-- rename column items.quantity to qty
--   [blocks all] breaks-old-code:items.quantity breaks-new-code:items.qty
ALTER TABLE `items` RENAME COLUMN `quantity` TO `qty`, ALGORITHM=INSTANT;
