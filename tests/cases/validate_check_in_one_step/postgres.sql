-- up

-- file 1 of 1 (in a transaction), alter_products_2_changes
-- add check products_weight on products
--   [blocks all] breaks-old-code:products.products_weight
ALTER TABLE "products" ADD CONSTRAINT "products_weight" CHECK (weight > 0) NO INHERIT NOT VALID;
-- validate check products_price_positive on products
--   [blocks ddl] full-scan:products may-fail:products.products_price_positive
ALTER TABLE "products" VALIDATE CONSTRAINT "products_price_positive";

-- down

-- file 1 of 1 (in a transaction), alter_products_2_changes
-- make check products_price_positive on products not valid
--   [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "products_price_positive", ADD CONSTRAINT "products_price_positive" CHECK (price > 0) NOT VALID;
-- drop check products_weight on products
--   [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "products_weight";
