-- up

-- file 1 of 1 (statement by statement), alter_settings_2_changes
-- drop default of settings.level
--   [blocks all] breaks-old-code:settings.level
ALTER TABLE `settings` MODIFY COLUMN `level` int NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- drop default of settings.changed
--   [blocks all] breaks-old-code:settings.changed
ALTER TABLE `settings` MODIFY COLUMN `changed` datetime(6) NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_settings_2_changes
-- set default of settings.changed
--   [blocks all]
ALTER TABLE `settings` MODIFY COLUMN `changed` datetime(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6), ALGORITHM=INSTANT, LOCK=NONE;
-- set default of settings.level
--   [blocks all]
ALTER TABLE `settings` MODIFY COLUMN `level` int NOT NULL DEFAULT 3, ALGORITHM=INSTANT, LOCK=NONE;
