-- 20261122095230_add_returned_orders: down, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- remove value returned from enum order_status  [blocks all]  rewrite:orders  blocks-reads:orders  blocks-writes:orders  may-fail:order_status.returned  breaks-old-code:order_status.returned
ALTER TYPE "order_status" RENAME TO "_old_order_status";
CREATE TYPE "order_status" AS ENUM ('pending', 'paid', 'shipped', 'cancelled');
ALTER TABLE "orders" ALTER COLUMN "status" DROP DEFAULT;
ALTER TABLE "orders" ALTER COLUMN "status" TYPE "order_status" USING "status"::text::"order_status";
ALTER TABLE "orders" ALTER COLUMN "status" SET DEFAULT 'pending';
DROP TYPE "_old_order_status";
