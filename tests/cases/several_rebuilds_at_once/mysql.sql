-- note: goods.goods_cheap_idx indexes every row: partial indexes do not exist
-- up

-- file 1 of 1 (statement by statement), alter_goods_6_changes
-- drop check goods_price_positive on goods (way back: may fail)
--   [blocks all]
ALTER TABLE `goods` DROP CHECK `goods_price_positive`, ALGORITHM=INSTANT;
-- change type of goods.price from integer to bigint (way back: may fail)
--   [blocks all] rewrite:goods blocks-writes:goods breaks-old-code:goods.price
ALTER TABLE `goods` MODIFY COLUMN `price` bigint NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of goods.double from integer to bigint (way back: may fail)
--   [blocks all] rewrite:goods blocks-writes:goods breaks-old-code:goods.double
ALTER TABLE `goods` MODIFY COLUMN `double` bigint GENERATED ALWAYS AS (price * 2) STORED, ALGORITHM=COPY, LOCK=SHARED;
-- set default of goods.amount
--   [blocks all]
ALTER TABLE `goods` MODIFY COLUMN `amount` int NOT NULL DEFAULT 2, ALGORITHM=INSTANT;
-- allow null in goods.amount (way back: may fail)
--   [blocks all] rewrite:goods
ALTER TABLE `goods` MODIFY COLUMN `amount` int NULL DEFAULT 2, ALGORITHM=INPLACE, LOCK=NONE;
-- add check goods_price_positive on goods
--   [blocks all] breaks-old-code:goods.goods_price_positive may-fail:goods.goods_price_positive rewrite:goods blocks-writes:goods
ALTER TABLE `goods` ADD CONSTRAINT `goods_price_positive` CHECK (price >= 0 AND amount >= 0), ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_goods_6_changes
-- drop check goods_price_positive on goods
--   [blocks all]
ALTER TABLE `goods` DROP CHECK `goods_price_positive`, ALGORITHM=INSTANT;
-- require goods.amount
--   [blocks all] rewrite:goods may-fail:goods.amount breaks-old-code:goods.amount
ALTER TABLE `goods` MODIFY COLUMN `amount` int NOT NULL DEFAULT 2, ALGORITHM=INPLACE, LOCK=NONE;
-- set default of goods.amount
--   [blocks all]
ALTER TABLE `goods` MODIFY COLUMN `amount` int NOT NULL DEFAULT 1, ALGORITHM=INSTANT;
-- change type of goods.double from bigint to integer
--   [blocks all] rewrite:goods blocks-writes:goods may-fail:goods.double breaks-old-code:goods.double
ALTER TABLE `goods` MODIFY COLUMN `double` int GENERATED ALWAYS AS (price * 2) STORED, ALGORITHM=COPY, LOCK=SHARED;
-- change type of goods.price from bigint to integer
--   [blocks all] rewrite:goods blocks-writes:goods may-fail:goods.price breaks-old-code:goods.price
ALTER TABLE `goods` MODIFY COLUMN `price` int NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- add check goods_price_positive on goods
--   [blocks all] breaks-old-code:goods.goods_price_positive may-fail:goods.goods_price_positive rewrite:goods blocks-writes:goods
ALTER TABLE `goods` ADD CONSTRAINT `goods_price_positive` CHECK (price >= 0), ALGORITHM=COPY, LOCK=SHARED;
