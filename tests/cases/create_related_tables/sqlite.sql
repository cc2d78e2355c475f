-- up

-- file 1 of 1 (in a transaction), add_2_tables
-- create enum state
-- create table customers (way back: exact unless written)
CREATE TABLE "customers" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" text NOT NULL,
    "state" text NOT NULL DEFAULT 'open',
    CONSTRAINT "customers_state_check" CHECK ("state" IN ('closed', 'in_transit', 'open'))
);
-- create table orders (way back: exact unless written)
CREATE TABLE "orders" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "customer_id" integer NOT NULL,
    "total" numeric NOT NULL DEFAULT 0,
    "state" text NOT NULL DEFAULT 'open',
    "placed_at" datetime NOT NULL,
    CONSTRAINT "orders_state_check" CHECK ("state" IN ('closed', 'in_transit', 'open')),
    CONSTRAINT "orders_total_positive" CHECK (total >= 0),
    CONSTRAINT "orders_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") ON DELETE CASCADE
);
CREATE INDEX "orders_state_placed_at_idx" ON "orders" ("state", "placed_at");
CREATE INDEX "orders_customer_id_idx" ON "orders" ("customer_id");

-- down

-- file 1 of 1 (in a transaction), add_2_tables
-- drop table orders
--   [blocks all] data-loss:orders breaks-old-code:orders
DROP TABLE "orders";
-- drop table customers
--   [blocks all] data-loss:customers breaks-old-code:customers
DROP TABLE "customers";
-- drop enum state
