-- up

-- file 1 of 1 (in a transaction), alter_settings_2_changes
-- drop default of settings.level
--   [blocks all] breaks-old-code:settings.level
ALTER TABLE "settings" ALTER COLUMN "level" DROP DEFAULT;
-- drop default of settings.changed
--   [blocks all] breaks-old-code:settings.changed
ALTER TABLE "settings" ALTER COLUMN "changed" DROP DEFAULT;

-- down

-- file 1 of 1 (in a transaction), alter_settings_2_changes
-- set default of settings.changed
--   [blocks all]
ALTER TABLE "settings" ALTER COLUMN "changed" SET DEFAULT now();
-- set default of settings.level
--   [blocks all]
ALTER TABLE "settings" ALTER COLUMN "level" SET DEFAULT 3;
