-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- rename table orders to purchases
--   [blocks all] breaks-old-code:orders breaks-new-code:purchases
ALTER TABLE "orders" RENAME TO "purchases";
-- rename column purchases.day to sold
--   [blocks all] breaks-old-code:purchases.day breaks-new-code:purchases.sold
ALTER TABLE "purchases" RENAME COLUMN "day" TO "sold";
-- rename column words.word to select
--   [blocks all] breaks-old-code:words.word breaks-new-code:words.select
ALTER TABLE "words" RENAME COLUMN "word" TO "select";
-- rename primary key orders_pkey on purchases to purchases_pkey
--   [blocks all]
ALTER TABLE "purchases" RENAME CONSTRAINT "orders_pkey" TO "purchases_pkey";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- rename primary key purchases_pkey on purchases to orders_pkey
--   [blocks all]
ALTER TABLE "purchases" RENAME CONSTRAINT "purchases_pkey" TO "orders_pkey";
-- rename column words.select to word
--   [blocks all] breaks-old-code:words.select breaks-new-code:words.word
ALTER TABLE "words" RENAME COLUMN "select" TO "word";
-- rename column purchases.sold to day
--   [blocks all] breaks-old-code:purchases.sold breaks-new-code:purchases.day
ALTER TABLE "purchases" RENAME COLUMN "sold" TO "day";
-- rename table purchases to orders
--   [blocks all] breaks-old-code:purchases breaks-new-code:orders
ALTER TABLE "purchases" RENAME TO "orders";
