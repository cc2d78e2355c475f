-- note: orders keeps no comment
-- note: orders holds its rows itself: it is not divided into partitions
-- note: orders.number keeps no comment
-- note: visits holds its rows itself: it is not divided into partitions
-- note: words holds its rows itself: it is not divided into partitions
-- note: samples holds its rows itself: it is not divided into partitions
-- up

-- file 1 of 1 (in a transaction), add_6_tables
-- create table customers (way back: exact unless written)
CREATE TABLE "customers" (
    "id" integer NOT NULL,
    PRIMARY KEY ("id")
);
-- create table orders (way back: exact unless written)
CREATE TABLE "orders" (
    "id" integer NOT NULL,
    "day" integer NOT NULL,
    "amount" integer NOT NULL,
    "number" integer NOT NULL DEFAULT 7,
    "customer_id" integer,
    PRIMARY KEY ("id", "day"),
    CONSTRAINT "orders_amount_check" CHECK (amount >= 0),
    CONSTRAINT "orders_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
);
CREATE UNIQUE INDEX "orders_number_day_key" ON "orders" ("number", "day");
CREATE INDEX "orders_amount_idx" ON "orders" ("amount" DESC);
CREATE INDEX "orders_customer_id_idx" ON "orders" ("customer_id");
-- create table visits (way back: exact unless written)
CREATE TABLE "visits" (
    "region" text,
    "page" text NOT NULL
);
CREATE INDEX "visits_page_idx" ON "visits" ("page");
-- create table words (way back: exact unless written)
CREATE TABLE "words" (
    "kind" text NOT NULL,
    "word" text NOT NULL
);
-- create table samples (way back: exact unless written)
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "year" integer NOT NULL,
    "month" integer NOT NULL,
    PRIMARY KEY ("year", "month", "id")
);
-- create table deliveries (way back: exact unless written)
CREATE TABLE "deliveries" (
    "id" integer NOT NULL,
    "order_id" integer NOT NULL,
    "day" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "deliveries_order_id_day_fkey" FOREIGN KEY ("order_id", "day") REFERENCES "orders" ("id", "day") ON DELETE CASCADE
);
CREATE INDEX "deliveries_order_id_day_idx" ON "deliveries" ("order_id", "day");

-- down

-- file 1 of 1 (in a transaction), add_6_tables
-- drop table deliveries
--   [blocks all] data-loss:deliveries breaks-old-code:deliveries
DROP TABLE "deliveries";
-- drop table samples
--   [blocks all] data-loss:samples breaks-old-code:samples
DROP TABLE "samples";
-- drop table words
--   [blocks all] data-loss:words breaks-old-code:words
DROP TABLE "words";
-- drop table visits
--   [blocks all] data-loss:visits breaks-old-code:visits
DROP TABLE "visits";
-- drop table orders
--   [blocks all] data-loss:orders breaks-old-code:orders
DROP TABLE "orders";
-- drop table customers
--   [blocks all] data-loss:customers breaks-old-code:customers
DROP TABLE "customers";
