-- up

-- file 1 of 1 (in a transaction), add_column_visits_sample
-- add column visits.sample (way back: exact unless written)
--   [blocks all] rewrite:visits blocks-reads:visits blocks-writes:visits
ALTER TABLE "visits" ADD COLUMN "sample" double precision NOT NULL DEFAULT random();

-- down

-- file 1 of 1 (in a transaction), add_column_visits_sample
-- drop column visits.sample
--   [blocks all] data-loss:visits.sample breaks-old-code:visits.sample
ALTER TABLE "visits" DROP COLUMN "sample";
