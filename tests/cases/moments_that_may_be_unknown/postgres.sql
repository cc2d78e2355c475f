-- up

-- file 1 of 3 (in a transaction), alter_visits_3_changes_1
-- add column visits.paid (way back: exact unless written)
--   [blocks all]
ALTER TABLE "visits" ADD COLUMN "paid" timestamptz;
-- add check _required_left on visits
--   [blocks all] breaks-old-code:visits.left
ALTER TABLE "visits" ADD CONSTRAINT "_required_left" CHECK ("left" IS NOT NULL) NOT VALID;

-- file 2 of 3 (in a transaction), alter_visits_3_changes_2
-- validate check _required_left on visits
--   [blocks ddl] full-scan:visits may-fail:visits._required_left
ALTER TABLE "visits" VALIDATE CONSTRAINT "_required_left";

-- file 3 of 3 (in a transaction), alter_visits_3_changes_3
-- require visits.left
--   [blocks all]
ALTER TABLE "visits" ALTER COLUMN "left" SET NOT NULL;
-- drop check _required_left on visits
--   [blocks all]
ALTER TABLE "visits" DROP CONSTRAINT "_required_left";
-- allow null in visits.came (way back: may fail)
--   [blocks all]
ALTER TABLE "visits" ALTER COLUMN "came" DROP NOT NULL;

-- down

-- file 3 of 3 (in a transaction), alter_visits_3_changes_3
-- require visits.came
--   [blocks all] full-scan:visits blocks-reads:visits blocks-writes:visits may-fail:visits.came breaks-old-code:visits.came
ALTER TABLE "visits" ALTER COLUMN "came" SET NOT NULL;
-- add check _required_left on visits
--   [blocks all]
ALTER TABLE "visits" ADD CONSTRAINT "_required_left" CHECK ("left" IS NOT NULL) NOT VALID;
-- allow null in visits.left
--   [blocks all]
ALTER TABLE "visits" ALTER COLUMN "left" DROP NOT NULL;

-- file 2 of 3 (in a transaction), alter_visits_3_changes_2
-- stop relying on check _required_left on visits

-- file 1 of 3 (in a transaction), alter_visits_3_changes_1
-- drop check _required_left on visits
--   [blocks all]
ALTER TABLE "visits" DROP CONSTRAINT "_required_left";
-- drop column visits.paid
--   [blocks all] data-loss:visits.paid breaks-old-code:visits.paid
ALTER TABLE "visits" DROP COLUMN "paid";
