-- up

-- file 1 of 1 (statement by statement), alter_settings_3_changes
-- drop default of settings.level
--   [blocks all] breaks-old-code:settings.level
ALTER TABLE `settings` MODIFY COLUMN `level` varchar(20) NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- change type of settings.level from varchar(20) to integer (way back: lossy)
--   [blocks all] rewrite:settings blocks-writes:settings may-fail:settings.level
ALTER TABLE `settings` ADD COLUMN `_new_level` int GENERATED ALWAYS AS (if(level = 'none', 0, cast(level as signed))) STORED, ALGORITHM=COPY;
--   [blocks all] may-fail:settings.level breaks-old-code:settings.level rewrite:settings blocks-writes:settings
ALTER TABLE `settings` DROP COLUMN `level`, CHANGE COLUMN `_new_level` `level` int NOT NULL, ALGORITHM=COPY;
-- set default of settings.level
--   [blocks all]
ALTER TABLE `settings` MODIFY COLUMN `level` int NOT NULL DEFAULT 0, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_settings_3_changes
-- drop default of settings.level
--   [blocks all] breaks-old-code:settings.level
ALTER TABLE `settings` MODIFY COLUMN `level` int NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- change type of settings.level from integer to varchar(20)
--   [blocks all] rewrite:settings blocks-writes:settings may-fail:settings.level
ALTER TABLE `settings` ADD COLUMN `_new_level` varchar(20) GENERATED ALWAYS AS (if(level = 0, 'none', cast(level as char(20)))) STORED, ALGORITHM=COPY;
--   [blocks all] may-fail:settings.level breaks-old-code:settings.level rewrite:settings blocks-writes:settings
ALTER TABLE `settings` DROP COLUMN `level`, CHANGE COLUMN `_new_level` `level` varchar(20) NOT NULL, ALGORITHM=COPY;
-- set default of settings.level
--   [blocks all]
ALTER TABLE `settings` MODIFY COLUMN `level` varchar(20) NOT NULL DEFAULT 'none', ALGORITHM=INSTANT, LOCK=NONE;
