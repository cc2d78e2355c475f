-- up

-- file 1 of 1 (in a transaction), alter_visits_4_changes
-- add column visits.seen_at (way back: exact unless written)
--   [blocks all]
ALTER TABLE "visits" ADD COLUMN "seen_at" timestamptz NOT NULL DEFAULT pg_catalog.now();
-- add column visits.told_at (way back: exact unless written)
--   [blocks all]
ALTER TABLE "visits" ADD COLUMN "told_at" timestamp NOT NULL DEFAULT timezone('utc', now());
-- add column visits.mark (way back: exact unless written)
--   [blocks all]
ALTER TABLE "visits" ADD COLUMN "mark" varchar(3) NOT NULL DEFAULT upper('a'::varchar(3));
-- add column visits.ends_at (way back: exact unless written)
--   [blocks all] rewrite:visits blocks-reads:visits blocks-writes:visits
ALTER TABLE "visits" ADD COLUMN "ends_at" timestamptz NOT NULL DEFAULT now() + random() * interval '1 day';

-- down

-- file 1 of 1 (in a transaction), alter_visits_4_changes
-- drop column visits.ends_at
--   [blocks all] data-loss:visits.ends_at breaks-old-code:visits.ends_at
ALTER TABLE "visits" DROP COLUMN "ends_at";
-- drop column visits.mark
--   [blocks all] data-loss:visits.mark breaks-old-code:visits.mark
ALTER TABLE "visits" DROP COLUMN "mark";
-- drop column visits.told_at
--   [blocks all] data-loss:visits.told_at breaks-old-code:visits.told_at
ALTER TABLE "visits" DROP COLUMN "told_at";
-- drop column visits.seen_at
--   [blocks all] data-loss:visits.seen_at breaks-old-code:visits.seen_at
ALTER TABLE "visits" DROP COLUMN "seen_at";
