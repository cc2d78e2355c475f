-- up

-- file 1 of 1 (statement by statement), alter_transfers_3_changes
-- rename column transfers.target to _swap_target
--   [blocks all] breaks-old-code:transfers.target breaks-new-code:transfers._swap_target
ALTER TABLE `transfers` RENAME COLUMN `target` TO `_swap_target`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column transfers.source to target
--   [blocks all] breaks-old-code:transfers.source breaks-new-code:transfers.target
ALTER TABLE `transfers` RENAME COLUMN `source` TO `target`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column transfers._swap_target to source
--   [blocks all] breaks-old-code:transfers._swap_target breaks-new-code:transfers.source
ALTER TABLE `transfers` RENAME COLUMN `_swap_target` TO `source`, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_transfers_3_changes
-- rename column transfers.source to _swap_target
--   [blocks all] breaks-old-code:transfers.source breaks-new-code:transfers._swap_target
ALTER TABLE `transfers` RENAME COLUMN `source` TO `_swap_target`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column transfers.target to source
--   [blocks all] breaks-old-code:transfers.target breaks-new-code:transfers.source
ALTER TABLE `transfers` RENAME COLUMN `target` TO `source`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column transfers._swap_target to target
--   [blocks all] breaks-old-code:transfers._swap_target breaks-new-code:transfers.target
ALTER TABLE `transfers` RENAME COLUMN `_swap_target` TO `target`, ALGORITHM=INSTANT, LOCK=NONE;
