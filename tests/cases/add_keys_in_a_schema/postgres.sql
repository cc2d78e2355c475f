-- up

-- file 1 of 12 (in a transaction), alter_sales_orders_4_changes_1
-- add check _required_id on sales.orders
--   [blocks all] breaks-old-code:sales.orders.id
ALTER TABLE "sales"."orders" ADD CONSTRAINT "_required_id" CHECK ("id" IS NOT NULL) NOT VALID;

-- file 2 of 12 (in a transaction), alter_sales_orders_4_changes_2
-- validate check _required_id on sales.orders
--   [blocks ddl] full-scan:sales.orders may-fail:sales.orders._required_id
ALTER TABLE "sales"."orders" VALIDATE CONSTRAINT "_required_id";

-- file 3 of 12 (in a transaction), alter_sales_orders_4_changes_3
-- require sales.orders.id
--   [blocks all]
ALTER TABLE "sales"."orders" ALTER COLUMN "id" SET NOT NULL;
-- drop check _required_id on sales.orders
--   [blocks all]
ALTER TABLE "sales"."orders" DROP CONSTRAINT "_required_id";

-- file 4 of 12 (in a transaction), alter_sales_orders_4_changes_4
-- fill column sales.orders.region (way back: lossy)
--   [blocks writes] full-scan:sales.orders blocks-writes:sales.orders
UPDATE "sales"."orders" SET "region" = 'north' WHERE "region" IS NULL;

-- file 5 of 12 (in a transaction), alter_sales_orders_4_changes_5
-- add check _required_region on sales.orders
--   [blocks all] breaks-old-code:sales.orders.region
ALTER TABLE "sales"."orders" ADD CONSTRAINT "_required_region" CHECK ("region" IS NOT NULL) NOT VALID;

-- file 6 of 12 (in a transaction), alter_sales_orders_4_changes_6
-- fill column sales.orders.region (way back: lossy)
--   [blocks writes] full-scan:sales.orders blocks-writes:sales.orders
UPDATE "sales"."orders" SET "region" = 'north' WHERE "region" IS NULL;

-- file 7 of 12 (in a transaction), alter_sales_orders_4_changes_7
-- validate check _required_region on sales.orders
--   [blocks ddl] full-scan:sales.orders may-fail:sales.orders._required_region
ALTER TABLE "sales"."orders" VALIDATE CONSTRAINT "_required_region";

-- file 8 of 12 (in a transaction), alter_sales_orders_4_changes_8
-- require sales.orders.region
--   [blocks all]
ALTER TABLE "sales"."orders" ALTER COLUMN "region" SET NOT NULL;
-- drop check _required_region on sales.orders
--   [blocks all]
ALTER TABLE "sales"."orders" DROP CONSTRAINT "_required_region";

-- file 9 of 12 (alone), alter_sales_orders_4_changes_9
-- add unique index orders_pkey on sales.orders
--   [blocks ddl] full-scan:sales.orders may-fail:sales.orders.orders_pkey breaks-old-code:sales.orders.orders_pkey not-transactional:sales.orders.orders_pkey
CREATE UNIQUE INDEX CONCURRENTLY "orders_pkey" ON "sales"."orders" ("id");

-- file 10 of 12 (in a transaction), alter_sales_orders_4_changes_10
-- add primary key of sales.orders
DO $$ BEGIN IF to_regclass('"sales"."orders_pkey"') IS NULL THEN CREATE UNIQUE INDEX "orders_pkey" ON "sales"."orders" ("id"); END IF; END $$;
--   [blocks all]
ALTER TABLE "sales"."orders" ADD CONSTRAINT "orders_pkey" PRIMARY KEY USING INDEX "orders_pkey";

-- file 11 of 12 (alone), alter_sales_orders_4_changes_11
-- add unique index orders_number_key on sales.orders
--   [blocks ddl] full-scan:sales.orders may-fail:sales.orders.orders_number_key breaks-old-code:sales.orders.orders_number_key not-transactional:sales.orders.orders_number_key
CREATE UNIQUE INDEX CONCURRENTLY "orders_number_key" ON "sales"."orders" ("number");

-- file 12 of 12 (in a transaction), alter_sales_orders_4_changes_12
-- add unique constraint orders_number_key on sales.orders
DO $$ BEGIN IF to_regclass('"sales"."orders_number_key"') IS NULL THEN CREATE UNIQUE INDEX "orders_number_key" ON "sales"."orders" ("number"); END IF; END $$;
--   [blocks all]
ALTER TABLE "sales"."orders" ADD CONSTRAINT "orders_number_key" UNIQUE USING INDEX "orders_number_key";

-- down

-- file 12 of 12 (in a transaction), alter_sales_orders_4_changes_12
-- drop unique constraint orders_number_key on sales.orders
--   [blocks all]
ALTER TABLE "sales"."orders" DROP CONSTRAINT "orders_number_key";

-- file 11 of 12 (alone), alter_sales_orders_4_changes_11
-- drop index orders_number_key on sales.orders
--   [blocks ddl] not-transactional:sales.orders.orders_number_key
DROP INDEX CONCURRENTLY IF EXISTS "sales"."orders_number_key";

-- file 10 of 12 (in a transaction), alter_sales_orders_4_changes_10
-- drop primary key of sales.orders
--   [blocks all]
ALTER TABLE "sales"."orders" DROP CONSTRAINT "orders_pkey";

-- file 9 of 12 (alone), alter_sales_orders_4_changes_9
-- drop index orders_pkey on sales.orders
--   [blocks ddl] not-transactional:sales.orders.orders_pkey
DROP INDEX CONCURRENTLY IF EXISTS "sales"."orders_pkey";

-- file 8 of 12 (in a transaction), alter_sales_orders_4_changes_8
-- add check _required_region on sales.orders
--   [blocks all]
ALTER TABLE "sales"."orders" ADD CONSTRAINT "_required_region" CHECK ("region" IS NOT NULL) NOT VALID;
-- allow null in sales.orders.region
--   [blocks all]
ALTER TABLE "sales"."orders" ALTER COLUMN "region" DROP NOT NULL;

-- file 7 of 12 (in a transaction), alter_sales_orders_4_changes_7
-- stop relying on check _required_region on sales.orders

-- file 6 of 12 (in a transaction), alter_sales_orders_4_changes_6
-- keep the values of column sales.orders.region

-- file 5 of 12 (in a transaction), alter_sales_orders_4_changes_5
-- drop check _required_region on sales.orders
--   [blocks all]
ALTER TABLE "sales"."orders" DROP CONSTRAINT "_required_region";

-- file 4 of 12 (in a transaction), alter_sales_orders_4_changes_4
-- keep the values of column sales.orders.region

-- file 3 of 12 (in a transaction), alter_sales_orders_4_changes_3
-- add check _required_id on sales.orders
--   [blocks all]
ALTER TABLE "sales"."orders" ADD CONSTRAINT "_required_id" CHECK ("id" IS NOT NULL) NOT VALID;
-- allow null in sales.orders.id
--   [blocks all]
ALTER TABLE "sales"."orders" ALTER COLUMN "id" DROP NOT NULL;

-- file 2 of 12 (in a transaction), alter_sales_orders_4_changes_2
-- stop relying on check _required_id on sales.orders

-- file 1 of 12 (in a transaction), alter_sales_orders_4_changes_1
-- drop check _required_id on sales.orders
--   [blocks all]
ALTER TABLE "sales"."orders" DROP CONSTRAINT "_required_id";
