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
--   [blocks all] rewrite:capitals blocks-writes:capitals data-loss:capitals.note breaks-old-code:capitals.note
ALTER TABLE "capitals" DROP COLUMN "note";
-- drop column capitals.height
--   [blocks all] rewrite:capitals blocks-writes:capitals data-loss:capitals.height breaks-old-code:capitals.height
ALTER TABLE "capitals" DROP COLUMN "height";
-- drop column cities.note
--   [blocks all] rewrite:cities blocks-writes:cities data-loss:cities.note breaks-old-code:cities.note
ALTER TABLE "cities" DROP COLUMN "note";
-- drop column cities.height
--   [blocks all] rewrite:cities blocks-writes:cities data-loss:cities.height breaks-old-code:cities.height
ALTER TABLE "cities" DROP COLUMN "height";
-- drop column places.note
--   [blocks all] rewrite:places blocks-writes:places data-loss:places.note breaks-old-code:places.note
ALTER TABLE "places" DROP COLUMN "note";
-- drop column places.height
--   [blocks all] rewrite:places blocks-writes:places data-loss:places.height breaks-old-code:places.height
ALTER TABLE "places" DROP COLUMN "height";
