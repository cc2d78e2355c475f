-- up

-- file 1 of 1 (in a transaction), set_options_of_check_products_price_positive_on_products
-- set options of check products_price_positive on products
--   [blocks all] may-fail:products.products_price_positive full-scan:products blocks-reads:products blocks-writes:products
ALTER TABLE "products" DROP CONSTRAINT "products_price_positive", ADD CONSTRAINT "products_price_positive" CHECK (price > 0);

-- down

-- file 1 of 1 (in a transaction), set_options_of_check_products_price_positive_on_products
-- set options of check products_price_positive on products
--   [blocks all] may-fail:products.products_price_positive full-scan:products blocks-reads:products blocks-writes:products
ALTER TABLE "products" DROP CONSTRAINT "products_price_positive", ADD CONSTRAINT "products_price_positive" CHECK (price > 0) NO INHERIT;
