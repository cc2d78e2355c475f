-- up

-- file 1 of 1 (in a transaction), alter_3_tables
-- change type of places.height from integer to bigint (way back: may fail)
--   [blocks all] rewrite:places blocks-reads:places blocks-writes:places breaks-old-code:places.height rewrite:cities blocks-reads:cities blocks-writes:cities breaks-old-code:cities.height rewrite:capitals blocks-reads:capitals blocks-writes:capitals breaks-old-code:capitals.height
ALTER TABLE "places" ALTER COLUMN "height" TYPE bigint;
--   [blocks all]
ALTER TABLE ONLY "cities" ALTER COLUMN "height" SET DEFAULT 2;
--   [blocks all]
ALTER TABLE "capitals" ALTER COLUMN "height" DROP DEFAULT;
-- change type of cities.height from integer to bigint (way back: may fail)
-- change type of capitals.height from integer to bigint (way back: may fail)

-- down

-- file 1 of 1 (in a transaction), alter_3_tables
-- change type of capitals.height from bigint to integer
-- change type of cities.height from bigint to integer
-- change type of places.height from bigint to integer
--   [blocks all] rewrite:places blocks-reads:places blocks-writes:places may-fail:places.height breaks-old-code:places.height rewrite:cities blocks-reads:cities blocks-writes:cities may-fail:cities.height breaks-old-code:cities.height rewrite:capitals blocks-reads:capitals blocks-writes:capitals may-fail:capitals.height breaks-old-code:capitals.height
ALTER TABLE "places" ALTER COLUMN "height" TYPE integer;
--   [blocks all]
ALTER TABLE ONLY "cities" ALTER COLUMN "height" SET DEFAULT 2;
--   [blocks all]
ALTER TABLE "capitals" ALTER COLUMN "height" DROP DEFAULT;
