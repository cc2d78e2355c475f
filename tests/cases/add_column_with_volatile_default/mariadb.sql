-- up

-- file 1 of 1 (statement by statement), add_column_visits_sample
-- add column visits.sample (way back: exact unless written)
--   [blocks all]
ALTER TABLE `visits` ADD COLUMN `sample` double NULL, ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks all]
ALTER TABLE `visits` ALTER COLUMN `sample` SET DEFAULT (rand()), ALGORITHM=INSTANT, LOCK=NONE;
--   [blocks writes] full-scan:visits blocks-writes:visits
UPDATE `visits` SET `sample` = (rand()) WHERE `sample` IS NULL;
--   [blocks all] rewrite:visits may-fail:visits.sample
ALTER TABLE `visits` MODIFY COLUMN `sample` double NOT NULL DEFAULT (rand()), ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), add_column_visits_sample
-- drop column visits.sample
--   [blocks all] data-loss:visits.sample breaks-old-code:visits.sample
ALTER TABLE `visits` DROP COLUMN `sample`, ALGORITHM=INSTANT, LOCK=NONE;
