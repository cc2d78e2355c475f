-- up

-- file 1 of 2 (in a transaction), add_check_products_price_positive_1
-- add check products_price_positive on products
--   [blocks all] breaks-old-code:products.products_price_positive
ALTER TABLE "products" ADD CONSTRAINT "products_price_positive" CHECK (price > 0) NOT VALID;

-- file 2 of 2 (in a transaction), add_check_products_price_positive_2
-- validate check products_price_positive on products
--   [blocks ddl] full-scan:products may-fail:products.products_price_positive
ALTER TABLE "products" VALIDATE CONSTRAINT "products_price_positive";

-- down

-- file 2 of 2 (in a transaction), add_check_products_price_positive_2
-- stop relying on check products_price_positive on products

-- file 1 of 2 (in a transaction), add_check_products_price_positive_1
-- drop check products_price_positive on products
--   [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "products_price_positive";
