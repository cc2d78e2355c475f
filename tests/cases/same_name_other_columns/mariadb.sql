-- up

-- file 1 of 1 (statement by statement), alter_settings_4_changes
-- add column settings.retries (way back: exact unless written)
--   [blocks all]
ALTER TABLE `settings` ADD COLUMN `retries` int NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- add column settings.ratio (way back: exact unless written)
--   [blocks all]
ALTER TABLE `settings` ADD COLUMN `ratio` double NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- retire column settings.theme (way back: may fail)
--   [blocks all] rewrite:settings breaks-old-code:settings.theme
ALTER TABLE `settings` CHANGE COLUMN `theme` `_retired_theme` varchar(40) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- retire column settings.dark (way back: may fail)
--   [blocks all] rewrite:settings breaks-old-code:settings.dark
ALTER TABLE `settings` CHANGE COLUMN `dark` `_retired_dark` tinyint(1) NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_settings_4_changes
-- restore column settings.dark
--   [blocks all] rewrite:settings may-fail:settings.dark breaks-new-code:settings.dark
ALTER TABLE `settings` CHANGE COLUMN `_retired_dark` `dark` tinyint(1) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- restore column settings.theme
--   [blocks all] rewrite:settings may-fail:settings.theme breaks-new-code:settings.theme
ALTER TABLE `settings` CHANGE COLUMN `_retired_theme` `theme` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- drop column settings.ratio
--   [blocks all] data-loss:settings.ratio breaks-old-code:settings.ratio
ALTER TABLE `settings` DROP COLUMN `ratio`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop column settings.retries
--   [blocks all] data-loss:settings.retries breaks-old-code:settings.retries
ALTER TABLE `settings` DROP COLUMN `retries`, ALGORITHM=INSTANT, LOCK=NONE;
