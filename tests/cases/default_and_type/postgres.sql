-- up

-- file 1 of 1 (in a transaction), alter_settings_3_changes
-- drop default of settings.level
--   [blocks all] breaks-old-code:settings.level
ALTER TABLE "settings" ALTER COLUMN "level" DROP DEFAULT;
-- change type of settings.level from varchar(20) to integer (way back: lossy)
--   [blocks all] rewrite:settings blocks-reads:settings blocks-writes:settings may-fail:settings.level breaks-old-code:settings.level
ALTER TABLE "settings" ALTER COLUMN "level" TYPE integer USING case when level = 'none' then 0 else level::integer end;
-- set default of settings.level
--   [blocks all]
ALTER TABLE "settings" ALTER COLUMN "level" SET DEFAULT 0;

-- down

-- file 1 of 1 (in a transaction), alter_settings_3_changes
-- drop default of settings.level
--   [blocks all] breaks-old-code:settings.level
ALTER TABLE "settings" ALTER COLUMN "level" DROP DEFAULT;
-- change type of settings.level from integer to varchar(20)
--   [blocks all] rewrite:settings blocks-reads:settings blocks-writes:settings may-fail:settings.level breaks-old-code:settings.level
ALTER TABLE "settings" ALTER COLUMN "level" TYPE varchar(20) USING case when level = 0 then 'none' else level::text end;
-- set default of settings.level
--   [blocks all]
ALTER TABLE "settings" ALTER COLUMN "level" SET DEFAULT 'none';
