-- up

-- file 1 of 2 (in a transaction), alter_trips_2_changes_1
-- add column trips.shown
--   [blocks all] rewrite:trips blocks-reads:trips blocks-writes:trips
ALTER TABLE "trips" ADD COLUMN "shown" varchar(60) GENERATED ALWAYS AS (replace(größe, 'ď', '日本')) STORED;
-- add check trips_größe on trips
--   [blocks all] breaks-old-code:trips.trips_größe
ALTER TABLE "trips" ADD CONSTRAINT "trips_größe" CHECK (größe <> 'späť' OR größe <> 'Ã¤') NOT VALID;

-- file 2 of 2 (in a transaction), alter_trips_2_changes_2
-- validate check trips_größe on trips
--   [blocks ddl] full-scan:trips may-fail:trips.trips_größe
ALTER TABLE "trips" VALIDATE CONSTRAINT "trips_größe";

-- down

-- file 2 of 2 (in a transaction), alter_trips_2_changes_2
-- stop relying on check trips_größe on trips

-- file 1 of 2 (in a transaction), alter_trips_2_changes_1
-- drop check trips_größe on trips
--   [blocks all]
ALTER TABLE "trips" DROP CONSTRAINT "trips_größe";
-- drop column trips.shown
--   [blocks all] breaks-old-code:trips.shown
ALTER TABLE "trips" DROP COLUMN "shown";
