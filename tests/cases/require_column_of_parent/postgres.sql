-- up

-- file 1 of 4 (in a transaction), alter_2_tables_1
-- add check _required_height on places
--   [blocks all] breaks-old-code:places.height
ALTER TABLE "places" ADD CONSTRAINT "_required_height" CHECK ("height" IS NOT NULL) NO INHERIT NOT VALID;
-- add check _required_height on cities
--   [blocks all] breaks-old-code:cities.height
ALTER TABLE "cities" ADD CONSTRAINT "_required_height" CHECK ("height" IS NOT NULL) NO INHERIT NOT VALID;

-- file 2 of 4 (in a transaction), alter_2_tables_2
-- validate check _required_height on cities
--   [blocks ddl] full-scan:cities may-fail:cities._required_height
ALTER TABLE "cities" VALIDATE CONSTRAINT "_required_height";

-- file 3 of 4 (in a transaction), alter_2_tables_3
-- validate check _required_height on places
--   [blocks ddl] full-scan:places may-fail:places._required_height
ALTER TABLE "places" VALIDATE CONSTRAINT "_required_height";

-- file 4 of 4 (in a transaction), alter_2_tables_4
-- require places.height
--   [blocks all]
ALTER TABLE "places" ALTER COLUMN "height" SET NOT NULL;
-- require cities.height
-- drop check _required_height on cities
--   [blocks all]
ALTER TABLE "cities" DROP CONSTRAINT "_required_height";
-- drop check _required_height on places
--   [blocks all]
ALTER TABLE "places" DROP CONSTRAINT "_required_height";

-- down

-- file 4 of 4 (in a transaction), alter_2_tables_4
-- add check _required_height on places
--   [blocks all]
ALTER TABLE "places" ADD CONSTRAINT "_required_height" CHECK ("height" IS NOT NULL) NO INHERIT NOT VALID;
-- add check _required_height on cities
--   [blocks all]
ALTER TABLE "cities" ADD CONSTRAINT "_required_height" CHECK ("height" IS NOT NULL) NO INHERIT NOT VALID;
-- allow null in cities.height
-- allow null in places.height
--   [blocks all]
ALTER TABLE ONLY "places" ALTER COLUMN "height" DROP NOT NULL;
--   [blocks all]
ALTER TABLE ONLY "cities" ALTER COLUMN "height" DROP NOT NULL;

-- file 3 of 4 (in a transaction), alter_2_tables_3
-- stop relying on check _required_height on places

-- file 2 of 4 (in a transaction), alter_2_tables_2
-- stop relying on check _required_height on cities

-- file 1 of 4 (in a transaction), alter_2_tables_1
-- drop check _required_height on cities
--   [blocks all]
ALTER TABLE "cities" DROP CONSTRAINT "_required_height";
-- drop check _required_height on places
--   [blocks all]
ALTER TABLE "places" DROP CONSTRAINT "_required_height";
