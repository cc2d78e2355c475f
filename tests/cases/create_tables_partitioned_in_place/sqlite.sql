-- note: orders keeps no comment
-- up

-- file 1 of 1 (in a transaction), add_8_tables
-- create table orders (way back: exact unless written)
CREATE TABLE "orders" (
    "id" integer NOT NULL,
    "bought_on" date NOT NULL,
    "amount" integer NOT NULL,
    PRIMARY KEY ("id", "bought_on")
);
CREATE INDEX "orders_amount_idx" ON "orders" ("amount");
-- create table visits (way back: exact unless written)
CREATE TABLE "visits" (
    "region" text NOT NULL,
    "number" integer NOT NULL,
    "page" text,
    PRIMARY KEY ("region", "number")
);
-- create table turns (way back: exact unless written)
CREATE TABLE "turns" (
    "order" integer
);
-- create table parcels (way back: exact unless written)
CREATE TABLE "parcels" (
    "kind" text NOT NULL,
    "size" integer NOT NULL
);
-- create table words (way back: exact unless written)
CREATE TABLE "words" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "word" text NOT NULL
);
-- create table sessions (way back: exact unless written)
CREATE TABLE "sessions" (
    "id" integer NOT NULL,
    PRIMARY KEY ("id")
);
-- create table logins (way back: exact unless written)
CREATE TABLE "logins" (
    "id" integer NOT NULL,
    "token" text NOT NULL,
    PRIMARY KEY ("id", "token")
);
-- create table samples (way back: exact unless written)
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "day" integer NOT NULL,
    PRIMARY KEY ("id", "day")
);

-- down

-- file 1 of 1 (in a transaction), add_8_tables
-- drop table samples
--   [blocks all] data-loss:samples breaks-old-code:samples
DROP TABLE "samples";
-- drop table logins
--   [blocks all] data-loss:logins breaks-old-code:logins
DROP TABLE "logins";
-- drop table sessions
--   [blocks all] data-loss:sessions breaks-old-code:sessions
DROP TABLE "sessions";
-- drop table words
--   [blocks all] data-loss:words breaks-old-code:words
DROP TABLE "words";
-- drop table parcels
--   [blocks all] data-loss:parcels breaks-old-code:parcels
DROP TABLE "parcels";
-- drop table turns
--   [blocks all] data-loss:turns breaks-old-code:turns
DROP TABLE "turns";
-- drop table visits
--   [blocks all] data-loss:visits breaks-old-code:visits
DROP TABLE "visits";
-- drop table orders
--   [blocks all] data-loss:orders breaks-old-code:orders
DROP TABLE "orders";
