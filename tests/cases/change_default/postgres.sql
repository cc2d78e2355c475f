-- up

-- file 1 of 1 (in a transaction), alter_settings_3_changes
-- set default of settings.level
--   [blocks all]
ALTER TABLE "settings" ALTER COLUMN "level" SET DEFAULT 4;
-- set default of settings.weight
--   [blocks all]
ALTER TABLE "settings" ALTER COLUMN "weight" SET DEFAULT 1 + 1;
-- set default of settings.day
--   [blocks all]
ALTER TABLE "settings" ALTER COLUMN "day" SET DEFAULT current_date;

-- down

-- file 1 of 1 (in a transaction), alter_settings_3_changes
-- drop default of settings.day
--   [blocks all]
ALTER TABLE "settings" ALTER COLUMN "day" DROP DEFAULT;
-- set default of settings.weight
--   [blocks all]
ALTER TABLE "settings" ALTER COLUMN "weight" SET DEFAULT 1;
-- set default of settings.level
--   [blocks all]
ALTER TABLE "settings" ALTER COLUMN "level" SET DEFAULT 3;
