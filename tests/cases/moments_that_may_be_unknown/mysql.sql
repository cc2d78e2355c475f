-- up

-- file 1 of 1 (statement by statement), alter_visits_3_changes
-- add column visits.paid (way back: exact unless written)
--   [blocks all]
ALTER TABLE `visits` ADD COLUMN `paid` timestamp(6) NULL, ALGORITHM=INSTANT;
-- require visits.left
--   [blocks all] rewrite:visits may-fail:visits.left breaks-old-code:visits.left
ALTER TABLE `visits` MODIFY COLUMN `left` timestamp(6) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- allow null in visits.came (way back: may fail)
--   [blocks all] rewrite:visits
ALTER TABLE `visits` MODIFY COLUMN `came` timestamp(6) NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_visits_3_changes
-- require visits.came
--   [blocks all] rewrite:visits may-fail:visits.came breaks-old-code:visits.came
ALTER TABLE `visits` MODIFY COLUMN `came` timestamp(6) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- allow null in visits.left
--   [blocks all] rewrite:visits
ALTER TABLE `visits` MODIFY COLUMN `left` timestamp(6) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- drop column visits.paid
--   [blocks all] data-loss:visits.paid breaks-old-code:visits.paid
ALTER TABLE `visits` DROP COLUMN `paid`, ALGORITHM=INSTANT;
