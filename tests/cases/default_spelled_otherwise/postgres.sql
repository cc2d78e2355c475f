-- up

-- file 1 of 1 (in a transaction), set_default_of_settings_level
-- set default of settings.level
--   [blocks all]
ALTER TABLE "settings" ALTER COLUMN "level" SET DEFAULT 0;

-- down

-- file 1 of 1 (in a transaction), set_default_of_settings_level
-- set default of settings.level
--   [blocks all]
ALTER TABLE "settings" ALTER COLUMN "level" SET DEFAULT 0;
