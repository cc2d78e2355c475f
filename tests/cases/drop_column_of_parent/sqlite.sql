-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (in a transaction), alter_3_tables
-- drop column places.height (way back: lossy)
--   [blocks all] rewrite:places blocks-writes:places data-loss:places.height breaks-old-code:places.height
ALTER TABLE "places" DROP COLUMN "height";
-- drop column cities.height (way back: lossy)
--   [blocks all] rewrite:cities blocks-writes:cities data-loss:cities.height breaks-old-code:cities.height
ALTER TABLE "cities" DROP COLUMN "height";
-- drop column capitals.height (way back: lossy)
--   [blocks all] rewrite:capitals blocks-writes:capitals data-loss:capitals.height breaks-old-code:capitals.height
ALTER TABLE "capitals" DROP COLUMN "height";

-- down

-- file 1 of 1 (in a transaction), alter_3_tables
-- add column capitals.height
--   [blocks all]
ALTER TABLE "capitals" ADD COLUMN "height" integer;
-- add column cities.height
--   [blocks all]
ALTER TABLE "cities" ADD COLUMN "height" integer;
-- add column places.height
--   [blocks all]
ALTER TABLE "places" ADD COLUMN "height" integer;
