-- up

-- file 1 of 3 (in a transaction), alter_products_2_changes_1
-- stop relying on check products_price_range on products

-- file 2 of 3 (in a transaction), alter_products_2_changes_2
-- drop check products_price_range on products (way back: may fail)
--   [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "products_price_range";
-- add check products_price_range on products
--   [blocks all] breaks-old-code:products.products_price_range
ALTER TABLE "products" ADD CONSTRAINT "products_price_range" CHECK (price >= 0 AND price < 1000) NOT VALID;

-- file 3 of 3 (in a transaction), alter_products_2_changes_3
-- validate check products_price_range on products
--   [blocks ddl] full-scan:products may-fail:products.products_price_range
ALTER TABLE "products" VALIDATE CONSTRAINT "products_price_range";

-- down

-- file 3 of 3 (in a transaction), alter_products_2_changes_3
-- stop relying on check products_price_range on products

-- file 2 of 3 (in a transaction), alter_products_2_changes_2
-- drop check products_price_range on products
--   [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "products_price_range";
-- add check products_price_range on products
--   [blocks all] breaks-old-code:products.products_price_range
ALTER TABLE "products" ADD CONSTRAINT "products_price_range" CHECK (price > 0) NOT VALID;

-- file 1 of 3 (in a transaction), alter_products_2_changes_1
-- validate check products_price_range on products
--   [blocks ddl] full-scan:products may-fail:products.products_price_range
ALTER TABLE "products" VALIDATE CONSTRAINT "products_price_range";
