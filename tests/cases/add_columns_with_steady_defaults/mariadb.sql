-- up

-- file 1 of 1 (statement by statement), alter_visits_4_changes
-- add column visits.seen_at (way back: exact unless written)
--   [blocks all]
ALTER TABLE `visits` ADD COLUMN `seen_at` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6), ALGORITHM=INSTANT, LOCK=NONE;
-- add column visits.told_at (way back: exact unless written)
--   [blocks all]
ALTER TABLE `visits` ADD COLUMN `told_at` datetime(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6), ALGORITHM=INSTANT, LOCK=NONE;
-- add column visits.mark (way back: exact unless written)
--   [blocks all]
ALTER TABLE `visits` ADD COLUMN `mark` varchar(3) NOT NULL DEFAULT 'A', ALGORITHM=INSTANT, LOCK=NONE;
-- add column visits.ends_at (way back: exact unless written)
--   [blocks all]
ALTER TABLE `visits` ADD COLUMN `ends_at` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6), ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_visits_4_changes
-- drop column visits.ends_at
--   [blocks all] data-loss:visits.ends_at breaks-old-code:visits.ends_at
ALTER TABLE `visits` DROP COLUMN `ends_at`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop column visits.mark
--   [blocks all] data-loss:visits.mark breaks-old-code:visits.mark
ALTER TABLE `visits` DROP COLUMN `mark`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop column visits.told_at
--   [blocks all] data-loss:visits.told_at breaks-old-code:visits.told_at
ALTER TABLE `visits` DROP COLUMN `told_at`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop column visits.seen_at
--   [blocks all] data-loss:visits.seen_at breaks-old-code:visits.seen_at
ALTER TABLE `visits` DROP COLUMN `seen_at`, ALGORITHM=INSTANT, LOCK=NONE;
