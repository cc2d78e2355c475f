-- up

-- file 1 of 1 (statement by statement), alter_settings_3_changes
-- set default of settings.level
--   [blocks all]
ALTER TABLE `settings` MODIFY COLUMN `level` int NOT NULL DEFAULT 4, ALGORITHM=INSTANT;
-- set default of settings.weight
--   [blocks all]
ALTER TABLE `settings` MODIFY COLUMN `weight` int NOT NULL DEFAULT (1 + 1), ALGORITHM=INSTANT;
-- set default of settings.day
--   [blocks all]
ALTER TABLE `settings` MODIFY COLUMN `day` date NULL DEFAULT (current_date), ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_settings_3_changes
-- drop default of settings.day
--   [blocks all]
ALTER TABLE `settings` MODIFY COLUMN `day` date NULL, ALGORITHM=INSTANT;
-- set default of settings.weight
--   [blocks all]
ALTER TABLE `settings` MODIFY COLUMN `weight` int NOT NULL DEFAULT 1, ALGORITHM=INSTANT;
-- set default of settings.level
--   [blocks all]
ALTER TABLE `settings` MODIFY COLUMN `level` int NOT NULL DEFAULT 3, ALGORITHM=INSTANT;
