-- up

-- file 1 of 1 (in a transaction), alter_3_tables
-- rename table old_orders to attic.archived_orders
--   breaks-old-code:old_orders breaks-new-code:attic.archived_orders
DO $$ BEGIN IF to_regnamespace('"attic"') IS NULL THEN CREATE SCHEMA "attic"; END IF; END $$;
--   [blocks all] breaks-old-code:old_orders breaks-new-code:attic.archived_orders
ALTER TABLE "old_orders" SET SCHEMA "attic";
--   [blocks all] breaks-old-code:old_orders breaks-new-code:attic.archived_orders
ALTER TABLE "attic"."old_orders" RENAME TO "archived_orders";
-- rename primary key old_orders_pkey on attic.archived_orders to archived_orders_pkey
--   [blocks all]
ALTER TABLE "attic"."archived_orders" RENAME CONSTRAINT "old_orders_pkey" TO "archived_orders_pkey";
-- create enum world.region
DO $$ BEGIN IF to_regnamespace('"world"') IS NULL THEN CREATE SCHEMA "world"; END IF; END $$;
CREATE TYPE "world"."region" AS ENUM ('north', 'south');
-- create table sales.invoices (way back: exact unless written)
DO $$ BEGIN IF to_regnamespace('"sales"') IS NULL THEN CREATE SCHEMA "sales"; END IF; END $$;
--   [blocks writes]
CREATE TABLE "sales"."invoices" (
    "id" bigint NOT NULL,
    "order_id" bigint NOT NULL,
    CONSTRAINT "invoices_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "invoices_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders" ("id")
);
CREATE INDEX "invoices_order_id_idx" ON "sales"."invoices" ("order_id");
-- add column orders.region (way back: exact unless written)
--   [blocks all]
ALTER TABLE "orders" ADD COLUMN "region" "world"."region";

-- down

-- file 1 of 1 (in a transaction), alter_3_tables
-- drop column orders.region
--   [blocks all] data-loss:orders.region breaks-old-code:orders.region
ALTER TABLE "orders" DROP COLUMN "region";
-- drop table sales.invoices
--   [blocks all] data-loss:sales.invoices breaks-old-code:sales.invoices
DROP TABLE "sales"."invoices";
-- drop enum world.region
--   breaks-old-code:world.region
DROP TYPE "world"."region";
-- rename primary key archived_orders_pkey on attic.archived_orders to old_orders_pkey
--   [blocks all]
ALTER TABLE "attic"."archived_orders" RENAME CONSTRAINT "archived_orders_pkey" TO "old_orders_pkey";
-- rename table attic.archived_orders to old_orders
--   [blocks all] breaks-old-code:attic.archived_orders breaks-new-code:old_orders
ALTER TABLE "attic"."archived_orders" SET SCHEMA "public";
--   [blocks all] breaks-old-code:attic.archived_orders breaks-new-code:old_orders
ALTER TABLE "archived_orders" RENAME TO "old_orders";
