-- up

-- file 1 of 6 (in a transaction), alter_3_tables_1
-- stop relying on foreign key parcels_order_id_fkey on parcels

-- file 2 of 6 (in a transaction), alter_3_tables_2
-- drop foreign key parcels_order_id_fkey on parcels (way back: may fail)
--   [blocks all]
ALTER TABLE "parcels" DROP CONSTRAINT "parcels_order_id_fkey";

-- file 3 of 6 (in a transaction), alter_3_tables_3
-- stop relying on foreign key purchases_former_id_fkey on purchases

-- file 4 of 6 (in a transaction), alter_3_tables_4
-- drop foreign key purchases_former_id_fkey on purchases (way back: may fail)
--   [blocks all]
ALTER TABLE "purchases" DROP CONSTRAINT "purchases_former_id_fkey";
-- drop table parcels (way back: lossy)
--   [blocks all] data-loss:parcels breaks-old-code:parcels
DROP TABLE "parcels";
-- drop table orders (way back: lossy)
--   [blocks all] data-loss:orders breaks-old-code:orders
DROP TABLE "orders";
-- rename table purchases to orders
--   [blocks all] breaks-old-code:purchases breaks-new-code:orders
ALTER TABLE "purchases" RENAME TO "orders";

-- file 5 of 6 (alone), alter_3_tables_5
-- drop index purchases_former_id_idx on orders
--   [blocks ddl] not-transactional:orders.purchases_former_id_idx
DROP INDEX CONCURRENTLY "purchases_former_id_idx";

-- file 6 of 6 (in a transaction), alter_3_tables_6
-- rename primary key purchases_pkey on orders to orders_pkey
--   [blocks all]
ALTER TABLE "orders" RENAME CONSTRAINT "purchases_pkey" TO "orders_pkey";

-- down

-- file 6 of 6 (in a transaction), alter_3_tables_6
-- rename primary key orders_pkey on orders to purchases_pkey
--   [blocks all]
ALTER TABLE "orders" RENAME CONSTRAINT "orders_pkey" TO "purchases_pkey";

-- file 5 of 6 (alone), alter_3_tables_5
-- add index purchases_former_id_idx on orders
--   [blocks ddl] full-scan:orders not-transactional:orders.purchases_former_id_idx
CREATE INDEX CONCURRENTLY "purchases_former_id_idx" ON "orders" ("former_id");

-- file 4 of 6 (in a transaction), alter_3_tables_4
-- rename table orders to purchases
--   [blocks all] breaks-old-code:orders breaks-new-code:purchases
ALTER TABLE "orders" RENAME TO "purchases";
-- create table orders
CREATE TABLE "orders" (
    "id" bigint NOT NULL,
    "number" varchar(40) NOT NULL,
    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);
-- create table parcels
CREATE TABLE "parcels" (
    "id" bigint NOT NULL,
    "order_id" bigint NOT NULL,
    CONSTRAINT "parcels_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "parcels_order_id_idx" ON "parcels" ("order_id");
-- add foreign key purchases_former_id_fkey on purchases
--   [blocks writes] breaks-old-code:purchases.purchases_former_id_fkey
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_former_id_fkey" FOREIGN KEY ("former_id") REFERENCES "orders" ("id") NOT VALID;

-- file 3 of 6 (in a transaction), alter_3_tables_3
-- validate foreign key purchases_former_id_fkey on purchases
--   [blocks ddl] full-scan:purchases may-fail:purchases.purchases_former_id_fkey full-scan:orders
ALTER TABLE "purchases" VALIDATE CONSTRAINT "purchases_former_id_fkey";

-- file 2 of 6 (in a transaction), alter_3_tables_2
-- add foreign key parcels_order_id_fkey on parcels
--   [blocks writes] breaks-old-code:parcels.parcels_order_id_fkey
ALTER TABLE "parcels" ADD CONSTRAINT "parcels_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders" ("id") NOT VALID;

-- file 1 of 6 (in a transaction), alter_3_tables_1
-- validate foreign key parcels_order_id_fkey on parcels
--   [blocks ddl] full-scan:parcels may-fail:parcels.parcels_order_id_fkey full-scan:orders
ALTER TABLE "parcels" VALIDATE CONSTRAINT "parcels_order_id_fkey";
