-- up

-- file 1 of 1 (in a transaction), change_type_of_orders_number
-- change type of orders.number from varchar(30) to bigint (way back: lossy)
--   [blocks all] rewrite:orders blocks-reads:orders blocks-writes:orders may-fail:orders.number breaks-old-code:orders.number
ALTER TABLE "orders" ALTER COLUMN "number" TYPE bigint USING number::bigint;

-- down

-- file 1 of 1 (in a transaction), change_type_of_orders_number
-- change type of orders.number from bigint to varchar(30)
--   [blocks all] rewrite:orders blocks-reads:orders blocks-writes:orders may-fail:orders.number breaks-old-code:orders.number
ALTER TABLE "orders" ALTER COLUMN "number" TYPE varchar(30) USING number::varchar(30);
