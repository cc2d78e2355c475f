-- up

-- file 1 of 1 (in a transaction), change_type_of_bills_paid
-- change type of bills.paid from bool to decimal(12, 2) (way back: lossy)
--   [blocks all] rewrite:bills blocks-reads:bills blocks-writes:bills may-fail:bills.paid breaks-old-code:bills.paid
ALTER TABLE "bills" ALTER COLUMN "paid" TYPE numeric(12, 2) USING paid::integer;

-- down

-- file 1 of 1 (in a transaction), change_type_of_bills_paid
-- change type of bills.paid from decimal(12, 2) to bool
--   [blocks all] rewrite:bills blocks-reads:bills blocks-writes:bills may-fail:bills.paid breaks-old-code:bills.paid
ALTER TABLE "bills" ALTER COLUMN "paid" TYPE boolean USING paid <> 0;
