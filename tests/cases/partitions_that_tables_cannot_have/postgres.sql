-- up

-- file 1 of 1 (in a transaction), add_4_tables
-- create table customers (way back: exact unless written)
CREATE TABLE "customers" (
    "id" bigint NOT NULL,
    "number" integer NOT NULL,
    CONSTRAINT "customers_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "customers_number_key" UNIQUE ("number")
);
-- create table orders (way back: exact unless written)
CREATE TABLE "orders" (
    "id" bigint NOT NULL,
    "day" integer NOT NULL,
    "note" text NOT NULL,
    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);
-- create table deliveries (way back: exact unless written)
CREATE TABLE "deliveries" (
    "day" integer NOT NULL,
    "customer_id" bigint NOT NULL,
    CONSTRAINT "deliveries_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
);
CREATE INDEX "deliveries_customer_id_idx" ON "deliveries" ("customer_id");
-- create table visits (way back: exact unless written)
CREATE TABLE "visits" (
    "day" integer NOT NULL
);

-- down

-- file 1 of 1 (in a transaction), add_4_tables
-- drop table visits
--   [blocks all] data-loss:visits breaks-old-code:visits
DROP TABLE "visits";
-- drop table deliveries
--   [blocks all] data-loss:deliveries breaks-old-code:deliveries
DROP TABLE "deliveries";
-- drop table orders
--   [blocks all] data-loss:orders breaks-old-code:orders
DROP TABLE "orders";
-- drop table customers
--   [blocks all] data-loss:customers breaks-old-code:customers
DROP TABLE "customers";
