-- up

-- file 1 of 1 (in a transaction), change_type_of_visits_seen
-- change type of visits.seen from bigint to timestamptz (way back: lossy)
--   [blocks all] rewrite:visits blocks-reads:visits blocks-writes:visits may-fail:visits.seen breaks-old-code:visits.seen
ALTER TABLE "visits" ALTER COLUMN "seen" TYPE timestamptz USING to_timestamp(seen);

-- down

-- file 1 of 1 (in a transaction), change_type_of_visits_seen
-- change type of visits.seen from timestamptz to bigint
--   [blocks all] rewrite:visits blocks-reads:visits blocks-writes:visits may-fail:visits.seen breaks-old-code:visits.seen
ALTER TABLE "visits" ALTER COLUMN "seen" TYPE bigint USING extract(epoch from seen)::bigint;
