-- up

-- file 1 of 1 (in a transaction), alter_settings_4_changes
-- add column settings.retries (way back: exact unless written)
--   [blocks all]
ALTER TABLE "settings" ADD COLUMN "retries" integer;
-- add column settings.ratio (way back: exact unless written)
--   [blocks all]
ALTER TABLE "settings" ADD COLUMN "ratio" double precision;
-- retire column settings.theme (way back: may fail)
--   [blocks all] breaks-old-code:settings.theme
ALTER TABLE "settings" RENAME COLUMN "theme" TO "_retired_theme";
--   [blocks all]
ALTER TABLE "settings" ALTER COLUMN "_retired_theme" DROP NOT NULL;
-- retire column settings.dark (way back: may fail)
--   [blocks all] breaks-old-code:settings.dark
ALTER TABLE "settings" RENAME COLUMN "dark" TO "_retired_dark";
--   [blocks all]
ALTER TABLE "settings" ALTER COLUMN "_retired_dark" DROP NOT NULL;

-- down

-- file 1 of 1 (in a transaction), alter_settings_4_changes
-- restore column settings.dark
--   [blocks all]
ALTER TABLE "settings" RENAME COLUMN "_retired_dark" TO "dark";
--   [blocks all] full-scan:settings blocks-reads:settings blocks-writes:settings may-fail:settings.dark breaks-new-code:settings.dark
ALTER TABLE "settings" ALTER COLUMN "dark" SET NOT NULL;
-- restore column settings.theme
--   [blocks all]
ALTER TABLE "settings" RENAME COLUMN "_retired_theme" TO "theme";
--   [blocks all] full-scan:settings blocks-reads:settings blocks-writes:settings may-fail:settings.theme breaks-new-code:settings.theme
ALTER TABLE "settings" ALTER COLUMN "theme" SET NOT NULL;
-- drop column settings.ratio
--   [blocks all] data-loss:settings.ratio breaks-old-code:settings.ratio
ALTER TABLE "settings" DROP COLUMN "ratio";
-- drop column settings.retries
--   [blocks all] data-loss:settings.retries breaks-old-code:settings.retries
ALTER TABLE "settings" DROP COLUMN "retries";
