-- up

-- file 1 of 1 (in a transaction), allow_null_in_places_height
-- allow null in places.height (way back: may fail)
--   [blocks all]
ALTER TABLE ONLY "places" ALTER COLUMN "height" DROP NOT NULL;

-- down

-- file 1 of 1 (in a transaction), allow_null_in_places_height
-- require places.height
--   [blocks all] full-scan:places blocks-reads:places blocks-writes:places may-fail:places.height breaks-old-code:places.height
ALTER TABLE "places" ALTER COLUMN "height" SET NOT NULL;
