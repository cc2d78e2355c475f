-- up

-- file 1 of 1 (in a transaction), change_type_of_visits_seen
-- change type of visits.seen from timestamp to timestamptz
--   [blocks all] rewrite:visits blocks-reads:visits blocks-writes:visits breaks-old-code:visits.seen
ALTER TABLE "visits" ALTER COLUMN "seen" TYPE timestamptz USING "seen" AT TIME ZONE 'UTC';

-- down

-- file 1 of 1 (in a transaction), change_type_of_visits_seen
-- change type of visits.seen from timestamptz to timestamp
--   [blocks all] rewrite:visits blocks-reads:visits blocks-writes:visits breaks-old-code:visits.seen
ALTER TABLE "visits" ALTER COLUMN "seen" TYPE timestamp USING "seen" AT TIME ZONE 'UTC';
