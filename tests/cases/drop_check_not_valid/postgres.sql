-- up

-- file 1 of 1 (in a transaction), drop_check_products_price_positive_on_products
-- drop check products_price_positive on products
--   [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "products_price_positive";

-- down

-- file 1 of 1 (in a transaction), drop_check_products_price_positive_on_products
-- add check products_price_positive on products
--   [blocks all] breaks-old-code:products.products_price_positive
ALTER TABLE "products" ADD CONSTRAINT "products_price_positive" CHECK (price > 0) NOT VALID;
