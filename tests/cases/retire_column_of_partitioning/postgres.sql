-- up

-- file 1 of 1 (in a transaction), alter_3_tables
-- retire column visits.day (way back: may fail)
--   [blocks all] breaks-old-code:visits.day
ALTER TABLE "visits" RENAME COLUMN "day" TO "_retired_day";
--   [blocks all]
ALTER TABLE "visits" ALTER COLUMN "_retired_day" DROP NOT NULL;
-- rename column visits.other to day
--   [blocks all] breaks-old-code:visits.other breaks-new-code:visits.day
ALTER TABLE "visits" RENAME COLUMN "other" TO "day";
-- drop column words.small
--   [blocks all] breaks-old-code:words.small
ALTER TABLE "words" DROP COLUMN "small";
-- retire column orders.day (way back: may fail)
--   [blocks all] breaks-old-code:orders.day
ALTER TABLE "orders" RENAME COLUMN "day" TO "_retired_day";
--   [blocks all]
ALTER TABLE "orders" ALTER COLUMN "_retired_day" DROP NOT NULL;

-- down

-- file 1 of 1 (in a transaction), alter_3_tables
-- restore column orders.day
--   [blocks all]
ALTER TABLE "orders" RENAME COLUMN "_retired_day" TO "day";
--   [blocks all] full-scan:orders blocks-reads:orders blocks-writes:orders may-fail:orders.day breaks-new-code:orders.day
ALTER TABLE "orders" ALTER COLUMN "day" SET NOT NULL;
-- add column words.small
--   [blocks all] rewrite:words blocks-reads:words blocks-writes:words
ALTER TABLE "words" ADD COLUMN "small" varchar(20) GENERATED ALWAYS AS (lower(word)) STORED NOT NULL;
-- rename column visits.day to other
--   [blocks all] breaks-old-code:visits.day breaks-new-code:visits.other
ALTER TABLE "visits" RENAME COLUMN "day" TO "other";
-- restore column visits.day
--   [blocks all]
ALTER TABLE "visits" RENAME COLUMN "_retired_day" TO "day";
--   [blocks all] full-scan:visits blocks-reads:visits blocks-writes:visits may-fail:visits.day breaks-new-code:visits.day
ALTER TABLE "visits" ALTER COLUMN "day" SET NOT NULL;
