-- up

-- file 1 of 1 (in a transaction), alter_settings_2_changes
-- change type of settings.level from varchar(20) to varchar(60) (way back: may fail)
--   [blocks all]
ALTER TABLE "settings" ALTER COLUMN "level" TYPE varchar(60);
-- change type of settings.weight from integer to bigint (way back: may fail)
--   [blocks all] rewrite:settings blocks-reads:settings blocks-writes:settings breaks-old-code:settings.weight
ALTER TABLE "settings" ALTER COLUMN "weight" TYPE bigint;

-- down

-- file 1 of 1 (in a transaction), alter_settings_2_changes
-- change type of settings.weight from bigint to integer
--   [blocks all] rewrite:settings blocks-reads:settings blocks-writes:settings may-fail:settings.weight breaks-old-code:settings.weight
ALTER TABLE "settings" ALTER COLUMN "weight" TYPE integer;
-- change type of settings.level from varchar(60) to varchar(20)
--   [blocks all] rewrite:settings blocks-reads:settings blocks-writes:settings may-fail:settings.level breaks-old-code:settings.level
ALTER TABLE "settings" ALTER COLUMN "level" TYPE varchar(20);
