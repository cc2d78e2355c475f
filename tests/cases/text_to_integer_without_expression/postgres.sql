-- up

-- file 1 of 1 (in a transaction), change_type_of_orders_number
-- change type of orders.number from text to bigint (way back: may fail)
--   [blocks all] rewrite:orders blocks-reads:orders blocks-writes:orders may-fail:orders.number breaks-old-code:orders.number
ALTER TABLE "orders" ALTER COLUMN "number" TYPE bigint USING "number"::bigint;

-- down

-- file 1 of 1 (in a transaction), change_type_of_orders_number
-- change type of orders.number from bigint to text
--   [blocks all] rewrite:orders blocks-reads:orders blocks-writes:orders may-fail:orders.number breaks-old-code:orders.number
ALTER TABLE "orders" ALTER COLUMN "number" TYPE text;
