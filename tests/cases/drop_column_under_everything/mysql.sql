-- up

-- file 1 of 1 (statement by statement), alter_goods_4_changes
-- drop check goods_place_or_price on goods (way back: may fail)
--   [blocks all]
ALTER TABLE `goods` DROP CHECK `goods_place_or_price`, ALGORITHM=INSTANT;
-- drop unique constraint goods_one_place on goods (way back: may fail)
--   [blocks all]
ALTER TABLE `goods` DROP INDEX `goods_one_place`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop index goods_place_idx on goods
--   [blocks all] full-scan:goods
ALTER TABLE `goods` ADD INDEX `goods_shelf_id_fkey` (`shelf_id`), DROP INDEX `goods_place_idx`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop column goods.place (way back: lossy)
--   [blocks all] data-loss:goods.place breaks-old-code:goods.place
ALTER TABLE `goods` DROP COLUMN `place`, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_goods_4_changes
-- add column goods.place
--   [blocks all]
ALTER TABLE `goods` ADD COLUMN `place` varchar(10) NULL, ALGORITHM=INSTANT;
-- add index goods_place_idx on goods
--   [blocks all] full-scan:goods
ALTER TABLE `goods` ADD INDEX `goods_place_idx` (`shelf_id`, `place`), DROP INDEX `goods_shelf_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- add unique constraint goods_one_place on goods
--   [blocks all] may-fail:goods.goods_one_place full-scan:goods breaks-old-code:goods.goods_one_place
ALTER TABLE `goods` ADD CONSTRAINT `goods_one_place` UNIQUE (`shelf_id`, `place`), ALGORITHM=INPLACE, LOCK=NONE;
-- add check goods_place_or_price on goods
--   [blocks all] breaks-old-code:goods.goods_place_or_price may-fail:goods.goods_place_or_price rewrite:goods blocks-writes:goods
ALTER TABLE `goods` ADD CONSTRAINT `goods_place_or_price` CHECK (place <> '' OR price > 0), ALGORITHM=COPY, LOCK=SHARED;
