-- up

-- file 1 of 3 (in a transaction), alter_goods_6_changes_1
-- stop relying on check goods_price_positive on goods

-- file 2 of 3 (in a transaction), alter_goods_6_changes_2
-- drop check goods_price_positive on goods (way back: may fail)
--   [blocks all]
ALTER TABLE "goods" DROP CONSTRAINT "goods_price_positive";
-- change type of goods.price from integer to bigint (way back: may fail)
--   [blocks all]
ALTER TABLE "goods" DROP COLUMN "double";
--   [blocks all] rewrite:goods blocks-reads:goods blocks-writes:goods breaks-old-code:goods.price
ALTER TABLE "goods" ALTER COLUMN "price" TYPE bigint;
--   [blocks all] rewrite:goods blocks-reads:goods blocks-writes:goods
ALTER TABLE "goods" ADD COLUMN "double" integer GENERATED ALWAYS AS (price * 2) STORED;
-- change type of goods.double from integer to bigint (way back: may fail)
--   [blocks all] rewrite:goods blocks-reads:goods blocks-writes:goods breaks-old-code:goods.double
ALTER TABLE "goods" ALTER COLUMN "double" TYPE bigint;
-- set default of goods.amount
--   [blocks all]
ALTER TABLE "goods" ALTER COLUMN "amount" SET DEFAULT 2;
-- allow null in goods.amount (way back: may fail)
--   [blocks all]
ALTER TABLE "goods" ALTER COLUMN "amount" DROP NOT NULL;
-- add check goods_price_positive on goods
--   [blocks all] breaks-old-code:goods.goods_price_positive
ALTER TABLE "goods" ADD CONSTRAINT "goods_price_positive" CHECK (price >= 0 AND amount >= 0) NOT VALID;

-- file 3 of 3 (in a transaction), alter_goods_6_changes_3
-- validate check goods_price_positive on goods
--   [blocks ddl] full-scan:goods may-fail:goods.goods_price_positive
ALTER TABLE "goods" VALIDATE CONSTRAINT "goods_price_positive";

-- down

-- file 3 of 3 (in a transaction), alter_goods_6_changes_3
-- stop relying on check goods_price_positive on goods

-- file 2 of 3 (in a transaction), alter_goods_6_changes_2
-- drop check goods_price_positive on goods
--   [blocks all]
ALTER TABLE "goods" DROP CONSTRAINT "goods_price_positive";
-- require goods.amount
--   [blocks all] full-scan:goods blocks-reads:goods blocks-writes:goods may-fail:goods.amount breaks-old-code:goods.amount
ALTER TABLE "goods" ALTER COLUMN "amount" SET NOT NULL;
-- set default of goods.amount
--   [blocks all]
ALTER TABLE "goods" ALTER COLUMN "amount" SET DEFAULT 1;
-- change type of goods.double from bigint to integer
--   [blocks all] rewrite:goods blocks-reads:goods blocks-writes:goods may-fail:goods.double breaks-old-code:goods.double
ALTER TABLE "goods" ALTER COLUMN "double" TYPE integer;
-- change type of goods.price from bigint to integer
--   [blocks all]
ALTER TABLE "goods" DROP COLUMN "double";
--   [blocks all] rewrite:goods blocks-reads:goods blocks-writes:goods may-fail:goods.price breaks-old-code:goods.price
ALTER TABLE "goods" ALTER COLUMN "price" TYPE integer;
--   [blocks all] rewrite:goods blocks-reads:goods blocks-writes:goods
ALTER TABLE "goods" ADD COLUMN "double" integer GENERATED ALWAYS AS (price * 2) STORED;
-- add check goods_price_positive on goods
--   [blocks all] breaks-old-code:goods.goods_price_positive
ALTER TABLE "goods" ADD CONSTRAINT "goods_price_positive" CHECK (price >= 0) NOT VALID;

-- file 1 of 3 (in a transaction), alter_goods_6_changes_1
-- validate check goods_price_positive on goods
--   [blocks ddl] full-scan:goods may-fail:goods.goods_price_positive
ALTER TABLE "goods" VALIDATE CONSTRAINT "goods_price_positive";
