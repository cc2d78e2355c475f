-- up

-- file 1 of 6 (in a transaction), alter_tickets_2_changes_1
-- add column tickets.number (way back: exact unless written)
--   [blocks all]
ALTER TABLE "tickets" ADD COLUMN "number" bigint;

-- file 2 of 6 (in a transaction), alter_tickets_2_changes_2
-- fill column tickets.number
--   [blocks writes] full-scan:tickets blocks-writes:tickets
UPDATE "tickets" SET "number" = id + 1000000 WHERE "number" IS NULL;

-- file 3 of 6 (in a transaction), alter_tickets_2_changes_3
-- add check _required_number on tickets
--   [blocks all] breaks-old-code:tickets.number
ALTER TABLE "tickets" ADD CONSTRAINT "_required_number" CHECK ("number" IS NOT NULL) NOT VALID;

-- file 4 of 6 (in a transaction), alter_tickets_2_changes_4
-- fill column tickets.number
--   [blocks writes] full-scan:tickets blocks-writes:tickets
UPDATE "tickets" SET "number" = id + 1000000 WHERE "number" IS NULL;

-- file 5 of 6 (in a transaction), alter_tickets_2_changes_5
-- validate check _required_number on tickets
--   [blocks ddl] may-fail:tickets._required_number full-scan:tickets
ALTER TABLE "tickets" VALIDATE CONSTRAINT "_required_number";

-- file 6 of 6 (in a transaction), alter_tickets_2_changes_6
-- require tickets.number
--   [blocks all]
ALTER TABLE "tickets" ALTER COLUMN "number" SET NOT NULL;
-- drop check _required_number on tickets
--   [blocks all]
ALTER TABLE "tickets" DROP CONSTRAINT "_required_number";
-- add unique constraint tickets_number_key on tickets
--   [blocks all] may-fail:tickets.tickets_number_key full-scan:tickets blocks-reads:tickets blocks-writes:tickets breaks-old-code:tickets.tickets_number_key
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_number_key" UNIQUE ("number");

-- down

-- file 6 of 6 (in a transaction), alter_tickets_2_changes_6
-- drop unique constraint tickets_number_key on tickets
--   [blocks all]
ALTER TABLE "tickets" DROP CONSTRAINT "tickets_number_key";
-- add check _required_number on tickets
--   [blocks all]
ALTER TABLE "tickets" ADD CONSTRAINT "_required_number" CHECK ("number" IS NOT NULL) NOT VALID;
-- allow null in tickets.number
--   [blocks all]
ALTER TABLE "tickets" ALTER COLUMN "number" DROP NOT NULL;

-- file 5 of 6 (in a transaction), alter_tickets_2_changes_5
-- stop relying on check _required_number on tickets

-- file 4 of 6 (in a transaction), alter_tickets_2_changes_4
-- keep the values of column tickets.number

-- file 3 of 6 (in a transaction), alter_tickets_2_changes_3
-- drop check _required_number on tickets
--   [blocks all]
ALTER TABLE "tickets" DROP CONSTRAINT "_required_number";

-- file 2 of 6 (in a transaction), alter_tickets_2_changes_2
-- keep the values of column tickets.number

-- file 1 of 6 (in a transaction), alter_tickets_2_changes_1
-- drop column tickets.number
--   [blocks all] data-loss:tickets.number breaks-old-code:tickets.number
ALTER TABLE "tickets" DROP COLUMN "number";
