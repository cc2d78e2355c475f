-- up

-- file 1 of 1 (statement by statement), set_default_of_settings_level
-- set default of settings.level
--   [blocks all]
ALTER TABLE `settings` MODIFY COLUMN `level` int NOT NULL DEFAULT 0;

-- down

-- file 1 of 1 (statement by statement), set_default_of_settings_level
-- set default of settings.level
--   [blocks all]
ALTER TABLE `settings` MODIFY COLUMN `level` int NOT NULL DEFAULT 0;
