-- up

-- file 1 of 1 (statement by statement), alter_settings_2_changes
-- change type of settings.level from varchar(20) to varchar(60) (way back: may fail)
--   [blocks all]
ALTER TABLE `settings` MODIFY COLUMN `level` varchar(60) NOT NULL DEFAULT 'none', ALGORITHM=INSTANT, LOCK=NONE;
-- change type of settings.weight from integer to bigint (way back: may fail)
--   [blocks all] rewrite:settings blocks-writes:settings breaks-old-code:settings.weight
ALTER TABLE `settings` MODIFY COLUMN `weight` bigint NOT NULL DEFAULT 3, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_settings_2_changes
-- change type of settings.weight from bigint to integer
--   [blocks all] rewrite:settings blocks-writes:settings may-fail:settings.weight breaks-old-code:settings.weight
ALTER TABLE `settings` MODIFY COLUMN `weight` int NOT NULL DEFAULT 3, ALGORITHM=COPY;
-- change type of settings.level from varchar(60) to varchar(20)
--   [blocks all] rewrite:settings blocks-writes:settings may-fail:settings.level breaks-old-code:settings.level
ALTER TABLE `settings` MODIFY COLUMN `level` varchar(20) NOT NULL DEFAULT 'none', ALGORITHM=COPY;
