-- up

-- file 1 of 1 (in a transaction), alter_visits_2_changes
-- add column visits.year (way back: exact unless written)
--   [blocks all]
ALTER TABLE "visits" ADD COLUMN "year" integer NOT NULL DEFAULT 0;
-- change primary key of visits (way back: may fail)
--   [blocks all] may-fail:visits full-scan:visits blocks-reads:visits blocks-writes:visits breaks-old-code:visits
ALTER TABLE "visits" DROP CONSTRAINT "visits_pkey", ADD CONSTRAINT "visits_pkey" PRIMARY KEY ("id", "year");

-- down

-- file 1 of 1 (in a transaction), alter_visits_2_changes
-- change primary key of visits
--   [blocks all] may-fail:visits full-scan:visits blocks-reads:visits blocks-writes:visits breaks-old-code:visits
ALTER TABLE "visits" DROP CONSTRAINT "visits_pkey", ADD CONSTRAINT "visits_pkey" PRIMARY KEY ("id", "region");
-- drop column visits.year
--   [blocks all] data-loss:visits.year breaks-old-code:visits.year
ALTER TABLE "visits" DROP COLUMN "year";
