-- up

-- file 1 of 1 (in a transaction), alter_3_tables
-- retire column places.height (way back: may fail)
--   [blocks all] breaks-old-code:places.height breaks-old-code:cities.height breaks-old-code:capitals.height
ALTER TABLE "places" RENAME COLUMN "height" TO "_retired_height";
--   [blocks all]
ALTER TABLE ONLY "places" ALTER COLUMN "_retired_height" DROP NOT NULL;
-- retire column cities.height (way back: may fail)
--   [blocks all]
ALTER TABLE ONLY "cities" ALTER COLUMN "_retired_height" DROP NOT NULL;
-- retire column capitals.height (way back: may fail)
--   [blocks all]
ALTER TABLE "capitals" ALTER COLUMN "_retired_height" DROP NOT NULL;

-- down

-- file 1 of 1 (in a transaction), alter_3_tables
-- restore column capitals.height
-- restore column cities.height
-- restore column places.height
--   [blocks all]
ALTER TABLE "places" RENAME COLUMN "_retired_height" TO "height";
--   [blocks all] full-scan:places blocks-reads:places blocks-writes:places may-fail:places.height breaks-new-code:places.height full-scan:cities blocks-reads:cities blocks-writes:cities may-fail:cities.height breaks-new-code:cities.height full-scan:capitals blocks-reads:capitals blocks-writes:capitals may-fail:capitals.height breaks-new-code:capitals.height
ALTER TABLE "places" ALTER COLUMN "height" SET NOT NULL;
