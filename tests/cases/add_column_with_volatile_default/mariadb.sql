-- up

-- file 1 of 1 (statement by statement), add_column_visits_sample
-- add column visits.sample (way back: exact unless written)
--   [blocks all] rewrite:visits blocks-writes:visits
ALTER TABLE `visits` ADD COLUMN `sample` double NOT NULL DEFAULT (rand());

-- down

-- file 1 of 1 (statement by statement), add_column_visits_sample
-- drop column visits.sample
--   [blocks all] data-loss:visits.sample breaks-old-code:visits.sample
ALTER TABLE `visits` DROP COLUMN `sample`, ALGORITHM=INSTANT, LOCK=NONE;
