-- up

-- file 1 of 1 (in a transaction), rename_check_products_price_range_on_products_to_products_price_positive
-- rename check products_price_range on products to products_price_positive
--   [blocks all]
ALTER TABLE "products" RENAME CONSTRAINT "products_price_range" TO "products_price_positive";

-- down

-- file 1 of 1 (in a transaction), rename_check_products_price_range_on_products_to_products_price_positive
-- rename check products_price_positive on products to products_price_range
--   [blocks all]
ALTER TABLE "products" RENAME CONSTRAINT "products_price_positive" TO "products_price_range";
