-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (in a transaction), alter_3_tables
-- add column places.height (way back: exact unless written)
--   [blocks all]
ALTER TABLE "places" ADD COLUMN "height" integer NOT NULL DEFAULT 5;
-- add column places.note (way back: exact unless written)
--   [blocks all]
ALTER TABLE "places" ADD COLUMN "note" text;
-- add column cities.height (way back: exact unless written)
--   [blocks all]
ALTER TABLE "cities" ADD COLUMN "height" integer NOT NULL DEFAULT 7;
-- add column cities.note (way back: exact unless written)
--   [blocks all]
ALTER TABLE "cities" ADD COLUMN "note" text;
-- add column capitals.height (way back: exact unless written)
--   [blocks all]
ALTER TABLE "capitals" ADD COLUMN "height" integer NOT NULL DEFAULT 5;
-- add column capitals.note (way back: exact unless written)
--   [blocks all]
ALTER TABLE "capitals" ADD COLUMN "note" text;

-- down

-- file 1 of 1 (in a transaction), alter_3_tables
-- drop column capitals.note
--   [blocks all] data-loss:capitals.note rewrite:capitals blocks-writes:capitals breaks-old-code:capitals.note
ALTER TABLE "capitals" DROP COLUMN "note";
-- drop column capitals.height
--   [blocks all] data-loss:capitals.height rewrite:capitals blocks-writes:capitals breaks-old-code:capitals.height
ALTER TABLE "capitals" DROP COLUMN "height";
-- drop column cities.note
--   [blocks all] data-loss:cities.note rewrite:cities blocks-writes:cities breaks-old-code:cities.note
ALTER TABLE "cities" DROP COLUMN "note";
-- drop column cities.height
--   [blocks all] data-loss:cities.height rewrite:cities blocks-writes:cities breaks-old-code:cities.height
ALTER TABLE "cities" DROP COLUMN "height";
-- drop column places.note
--   [blocks all] data-loss:places.note rewrite:places blocks-writes:places breaks-old-code:places.note
ALTER TABLE "places" DROP COLUMN "note";
-- drop column places.height
--   [blocks all] data-loss:places.height rewrite:places blocks-writes:places breaks-old-code:places.height
ALTER TABLE "places" DROP COLUMN "height";
