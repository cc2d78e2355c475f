-- up

-- file 1 of 1 (in a transaction), alter_visits_2_changes
-- change type of visits.day from varchar(40) to date (way back: lossy)
--   [blocks all] rewrite:visits blocks-reads:visits blocks-writes:visits data-loss:visits.day may-fail:visits.day breaks-old-code:visits.day
ALTER TABLE "visits" ALTER COLUMN "day" TYPE date USING "day"::date;
-- change type of visits.at from varchar(40) to timestamp (way back: lossy)
--   [blocks all] rewrite:visits blocks-reads:visits blocks-writes:visits data-loss:visits.at may-fail:visits.at breaks-old-code:visits.at
ALTER TABLE "visits" ALTER COLUMN "at" TYPE timestamp USING "at"::timestamp;

-- down

-- file 1 of 1 (in a transaction), alter_visits_2_changes
-- change type of visits.at from timestamp to varchar(40)
--   [blocks all] rewrite:visits blocks-reads:visits blocks-writes:visits may-fail:visits.at breaks-old-code:visits.at
ALTER TABLE "visits" ALTER COLUMN "at" TYPE varchar(40);
-- change type of visits.day from date to varchar(40)
--   [blocks all] rewrite:visits blocks-reads:visits blocks-writes:visits may-fail:visits.day breaks-old-code:visits.day
ALTER TABLE "visits" ALTER COLUMN "day" TYPE varchar(40);
