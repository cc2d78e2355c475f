-- up

-- file 1 of 1 (in a transaction), validate_check_products_price_positive_on_products
-- validate check products_price_positive on products
--   [blocks ddl] full-scan:products may-fail:products.products_price_positive
ALTER TABLE "products" VALIDATE CONSTRAINT "products_price_positive";

-- down

-- file 1 of 1 (in a transaction), validate_check_products_price_positive_on_products
-- make check products_price_positive on products not valid
--   [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "products_price_positive", ADD CONSTRAINT "products_price_positive" CHECK (price > 0) NOT VALID;
