-- up

-- file 1 of 1 (in a transaction), add_6_tables
-- create table customers (way back: exact unless written)
CREATE TABLE "customers" (
    "id" bigint NOT NULL,
    CONSTRAINT "customers_pkey" PRIMARY KEY ("id")
);
-- create table orders (way back: exact unless written)
--   [blocks writes]
CREATE TABLE "orders" (
    "id" bigint NOT NULL,
    "day" integer NOT NULL,
    "amount" integer NOT NULL,
    "number" integer NOT NULL DEFAULT 7,
    "customer_id" bigint,
    CONSTRAINT "orders_pkey" PRIMARY KEY ("id", "day"),
    CONSTRAINT "orders_number_day_key" UNIQUE ("number", "day"),
    CONSTRAINT "orders_amount_check" CHECK (amount >= 0),
    CONSTRAINT "orders_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
) PARTITION BY RANGE ("day");
--   [blocks writes]
CREATE TABLE "orders_early" PARTITION OF "orders" FOR VALUES FROM (MINVALUE) TO (100);
--   [blocks writes]
CREATE TABLE "orders_late" PARTITION OF "orders" FOR VALUES FROM (100) TO (200);
--   [blocks writes]
CREATE TABLE "orders_rest" PARTITION OF "orders" DEFAULT;
CREATE INDEX "orders_amount_idx" ON "orders" ("amount" DESC);
CREATE INDEX "orders_customer_id_idx" ON "orders" ("customer_id");
--   [blocks ddl]
COMMENT ON TABLE "orders" IS 'what was bought';
--   [blocks ddl]
COMMENT ON COLUMN "orders"."number" IS 'counted by hand';
-- create table visits (way back: exact unless written)
CREATE TABLE "visits" (
    "region" varchar(20),
    "page" varchar(20) NOT NULL
) PARTITION BY LIST ((region COLLATE "C"));
CREATE TABLE "visits_near" PARTITION OF "visits" FOR VALUES IN ('it''s', 'near');
CREATE TABLE "visits_unknown" PARTITION OF "visits" FOR VALUES IN (NULL);
CREATE TABLE "visits_elsewhere" PARTITION OF "visits" DEFAULT;
CREATE INDEX "visits_page_idx" ON "visits" ("page");
-- create table words (way back: exact unless written)
CREATE TABLE "words" (
    "kind" varchar(20) NOT NULL,
    "word" varchar(20) NOT NULL
) PARTITION BY HASH ("kind" text_pattern_ops, (lower(word)));
CREATE TABLE "words_even" PARTITION OF "words" FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE "words_odd" PARTITION OF "words" FOR VALUES WITH (MODULUS 2, REMAINDER 1);
-- create table samples (way back: exact unless written)
CREATE TABLE "samples" (
    "id" bigint NOT NULL,
    "year" integer NOT NULL,
    "month" integer NOT NULL,
    CONSTRAINT "samples_pkey" PRIMARY KEY ("year", "month", "id")
) PARTITION BY RANGE ("year", "month");
-- create table deliveries (way back: exact unless written)
CREATE TABLE "deliveries" (
    "id" bigint NOT NULL,
    "order_id" bigint NOT NULL,
    "day" integer NOT NULL,
    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id"),
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
