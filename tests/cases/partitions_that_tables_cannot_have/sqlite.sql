-- up

-- file 1 of 1 (in a transaction), add_4_tables
-- create table customers (way back: exact unless written)
CREATE TABLE "customers" (
    "id" integer NOT NULL,
    "number" integer NOT NULL,
    PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "customers_number_key" ON "customers" ("number");
-- create table orders (way back: exact unless written)
CREATE TABLE "orders" (
    "id" integer NOT NULL,
    "day" integer NOT NULL,
    "note" text NOT NULL,
    PRIMARY KEY ("id")
);
-- create table deliveries (way back: exact unless written)
CREATE TABLE "deliveries" (
    "day" integer NOT NULL,
    "customer_id" integer NOT NULL,
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
