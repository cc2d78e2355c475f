-- up

-- file 1 of 3 (in a transaction), alter_products_2_changes_1
-- stop relying on check products_price_check on products

-- file 2 of 3 (in a transaction), alter_products_2_changes_2
-- drop check products_price_check on products (way back: may fail)
--   [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "products_price_check";
-- add check products_weight_check on products
--   [blocks all] breaks-old-code:products.products_weight_check
ALTER TABLE "products" ADD CONSTRAINT "products_weight_check" CHECK (weight > 0) NOT VALID;

-- file 3 of 3 (in a transaction), alter_products_2_changes_3
-- validate check products_weight_check on products
--   [blocks ddl] full-scan:products may-fail:products.products_weight_check
ALTER TABLE "products" VALIDATE CONSTRAINT "products_weight_check";

-- down

-- file 3 of 3 (in a transaction), alter_products_2_changes_3
-- stop relying on check products_weight_check on products

-- file 2 of 3 (in a transaction), alter_products_2_changes_2
-- drop check products_weight_check on products
--   [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "products_weight_check";
-- add check products_price_check on products
--   [blocks all] breaks-old-code:products.products_price_check
ALTER TABLE "products" ADD CONSTRAINT "products_price_check" CHECK (price > 0) NOT VALID;

-- file 1 of 3 (in a transaction), alter_products_2_changes_1
-- validate check products_price_check on products
--   [blocks ddl] full-scan:products may-fail:products.products_price_check
ALTER TABLE "products" VALIDATE CONSTRAINT "products_price_check";
