-- up

-- file 1 of 7 (in a transaction), alter_goods_6_changes_1
-- stop relying on check goods_place_or_price on goods

-- file 2 of 7 (in a transaction), alter_goods_6_changes_2
-- drop check goods_place_or_price on goods (way back: may fail)
--   [blocks all]
ALTER TABLE "goods" DROP CONSTRAINT "goods_place_or_price";
-- drop unique constraint goods_one_place on goods (way back: may fail)
--   [blocks all]
ALTER TABLE "goods" DROP CONSTRAINT "goods_one_place";

-- file 3 of 7 (alone), alter_goods_6_changes_3
-- drop index goods_one_place on goods (way back: may fail)
--   [blocks ddl] not-transactional:goods.goods_one_place
DROP INDEX CONCURRENTLY IF EXISTS "goods_one_place";

-- file 4 of 7 (alone), alter_goods_6_changes_4
-- drop index goods_place_idx on goods
--   [blocks ddl] not-transactional:goods.goods_place_idx
DROP INDEX CONCURRENTLY "goods_place_idx";

-- file 5 of 7 (alone), alter_goods_6_changes_5
-- drop index goods_cheap_idx on goods
--   [blocks ddl] not-transactional:goods.goods_cheap_idx
DROP INDEX CONCURRENTLY "goods_cheap_idx";

-- file 6 of 7 (alone), alter_goods_6_changes_6
-- add index goods_cheap_idx on goods
--   [blocks ddl] full-scan:goods not-transactional:goods.goods_cheap_idx
CREATE INDEX CONCURRENTLY "goods_cheap_idx" ON "goods" ("price");

-- file 7 of 7 (in a transaction), alter_goods_6_changes_7
-- drop column goods.place (way back: lossy)
--   [blocks all] data-loss:goods.place breaks-old-code:goods.place
ALTER TABLE "goods" DROP COLUMN "place";

-- down

-- file 7 of 7 (in a transaction), alter_goods_6_changes_7
-- add column goods.place
--   [blocks all]
ALTER TABLE "goods" ADD COLUMN "place" varchar(10);

-- file 6 of 7 (alone), alter_goods_6_changes_6
-- drop index goods_cheap_idx on goods
--   [blocks ddl] not-transactional:goods.goods_cheap_idx
DROP INDEX CONCURRENTLY "goods_cheap_idx";

-- file 5 of 7 (alone), alter_goods_6_changes_5
-- add index goods_cheap_idx on goods
--   [blocks ddl] full-scan:goods not-transactional:goods.goods_cheap_idx
CREATE INDEX CONCURRENTLY "goods_cheap_idx" ON "goods" ("price") WHERE place IS NOT NULL;

-- file 4 of 7 (alone), alter_goods_6_changes_4
-- add index goods_place_idx on goods
--   [blocks ddl] full-scan:goods not-transactional:goods.goods_place_idx
CREATE INDEX CONCURRENTLY "goods_place_idx" ON "goods" ("shelf_id", "place");

-- file 3 of 7 (alone), alter_goods_6_changes_3
-- add unique index goods_one_place on goods
--   [blocks ddl] full-scan:goods may-fail:goods.goods_one_place breaks-old-code:goods.goods_one_place not-transactional:goods.goods_one_place
CREATE UNIQUE INDEX CONCURRENTLY "goods_one_place" ON "goods" ("shelf_id", "place");

-- file 2 of 7 (in a transaction), alter_goods_6_changes_2
-- add unique constraint goods_one_place on goods
DO $$ BEGIN IF to_regclass('"goods_one_place"') IS NULL THEN CREATE UNIQUE INDEX "goods_one_place" ON "goods" ("shelf_id", "place"); END IF; END $$;
--   [blocks all]
ALTER TABLE "goods" ADD CONSTRAINT "goods_one_place" UNIQUE USING INDEX "goods_one_place";
-- add check goods_place_or_price on goods
--   [blocks all] breaks-old-code:goods.goods_place_or_price
ALTER TABLE "goods" ADD CONSTRAINT "goods_place_or_price" CHECK (place <> '' OR price > 0) NOT VALID;

-- file 1 of 7 (in a transaction), alter_goods_6_changes_1
-- validate check goods_place_or_price on goods
--   [blocks ddl] full-scan:goods may-fail:goods.goods_place_or_price
ALTER TABLE "goods" VALIDATE CONSTRAINT "goods_place_or_price";
