-- up

-- file 1 of 1 (in a transaction), alter_3_tables
-- add column places.height (way back: exact unless written)
--   [blocks all]
ALTER TABLE "places" ADD COLUMN "height" integer NOT NULL DEFAULT 5;
-- add column cities.height (way back: exact unless written)
--   [blocks all]
ALTER TABLE ONLY "cities" ALTER COLUMN "height" SET DEFAULT 7;
-- add column capitals.height (way back: exact unless written)
--   [blocks all]
ALTER TABLE "capitals" ALTER COLUMN "height" SET DEFAULT 5;
-- add column places.note (way back: exact unless written)
--   [blocks all]
ALTER TABLE "places" ADD COLUMN "note" text;
-- add column cities.note (way back: exact unless written)
-- add column capitals.note (way back: exact unless written)

-- down

-- file 1 of 1 (in a transaction), alter_3_tables
-- drop column capitals.note
-- drop column cities.note
-- drop column places.note
--   [blocks all] data-loss:places.note breaks-old-code:places.note
ALTER TABLE "places" DROP COLUMN "note";
--   [blocks all] data-loss:cities.note breaks-old-code:cities.note
ALTER TABLE ONLY "cities" DROP COLUMN IF EXISTS "note";
--   [blocks all] data-loss:capitals.note breaks-old-code:capitals.note
ALTER TABLE "capitals" DROP COLUMN IF EXISTS "note";
-- drop column capitals.height
-- drop column cities.height
-- drop column places.height
--   [blocks all] data-loss:places.height breaks-old-code:places.height
ALTER TABLE "places" DROP COLUMN "height";
--   [blocks all] data-loss:cities.height breaks-old-code:cities.height
ALTER TABLE ONLY "cities" DROP COLUMN IF EXISTS "height";
--   [blocks all] data-loss:capitals.height breaks-old-code:capitals.height
ALTER TABLE "capitals" DROP COLUMN IF EXISTS "height";
