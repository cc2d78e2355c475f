-- up

-- file 1 of 1 (statement by statement), alter_items_2_changes
-- rename column items.label to caption
--   [blocks all] breaks-old-code:items.label breaks-new-code:items.caption
ALTER TABLE `items` RENAME COLUMN `label` TO `caption`, ALGORITHM=INSTANT;
-- allow null in items.caption (way back: may fail)
--   [blocks all] rewrite:items
ALTER TABLE `items` MODIFY COLUMN `caption` varchar(30) NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_items_2_changes
-- require items.caption
--   [blocks all] rewrite:items may-fail:items.caption breaks-old-code:items.caption
ALTER TABLE `items` MODIFY COLUMN `caption` varchar(30) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- rename column items.caption to label
--   [blocks all] breaks-old-code:items.caption breaks-new-code:items.label
ALTER TABLE `items` RENAME COLUMN `caption` TO `label`, ALGORITHM=INSTANT;
