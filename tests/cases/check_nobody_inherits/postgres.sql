-- up

-- file 1 of 7 (in a transaction), alter_products_3_changes_1
-- drop check products_kept on products
--   [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "products_kept";
-- add check products_kept on products
--   [blocks all] breaks-old-code:products.products_kept
ALTER TABLE "products" ADD CONSTRAINT "products_kept" CHECK (price < 1000) NO INHERIT NOT VALID;

-- file 2 of 7 (in a transaction), alter_products_3_changes_2
-- stop relying on check products_price_positive on products

-- file 3 of 7 (in a transaction), alter_products_3_changes_3
-- drop check products_price_positive on products (way back: may fail)
--   [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "products_price_positive";
-- add check products_price_positive on products
--   [blocks all] breaks-old-code:products.products_price_positive
ALTER TABLE "products" ADD CONSTRAINT "products_price_positive" CHECK (price > 0) NO INHERIT NOT VALID;

-- file 4 of 7 (in a transaction), alter_products_3_changes_4
-- validate check products_price_positive on products
--   [blocks ddl] full-scan:products may-fail:products.products_price_positive
ALTER TABLE "products" VALIDATE CONSTRAINT "products_price_positive";

-- file 5 of 7 (in a transaction), alter_products_3_changes_5
-- stop relying on check products_small on products

-- file 6 of 7 (in a transaction), alter_products_3_changes_6
-- drop check products_small on products (way back: may fail)
--   [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "products_small";
-- add check products_small on products
--   [blocks all] breaks-old-code:products.products_small
ALTER TABLE "products" ADD CONSTRAINT "products_small" CHECK (price < 2000) NOT VALID;

-- file 7 of 7 (in a transaction), alter_products_3_changes_7
-- validate check products_small on products
--   [blocks ddl] full-scan:products may-fail:products.products_small
ALTER TABLE "products" VALIDATE CONSTRAINT "products_small";

-- down

-- file 7 of 7 (in a transaction), alter_products_3_changes_7
-- stop relying on check products_small on products

-- file 6 of 7 (in a transaction), alter_products_3_changes_6
-- drop check products_small on products
--   [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "products_small";
-- add check products_small on products
--   [blocks all] breaks-old-code:products.products_small
ALTER TABLE "products" ADD CONSTRAINT "products_small" CHECK (price < 2000) NO INHERIT NOT VALID;

-- file 5 of 7 (in a transaction), alter_products_3_changes_5
-- validate check products_small on products
--   [blocks ddl] full-scan:products may-fail:products.products_small
ALTER TABLE "products" VALIDATE CONSTRAINT "products_small";

-- file 4 of 7 (in a transaction), alter_products_3_changes_4
-- stop relying on check products_price_positive on products

-- file 3 of 7 (in a transaction), alter_products_3_changes_3
-- drop check products_price_positive on products
--   [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "products_price_positive";
-- add check products_price_positive on products
--   [blocks all] breaks-old-code:products.products_price_positive
ALTER TABLE "products" ADD CONSTRAINT "products_price_positive" CHECK (price > 0) NOT VALID;

-- file 2 of 7 (in a transaction), alter_products_3_changes_2
-- validate check products_price_positive on products
--   [blocks ddl] full-scan:products may-fail:products.products_price_positive
ALTER TABLE "products" VALIDATE CONSTRAINT "products_price_positive";

-- file 1 of 7 (in a transaction), alter_products_3_changes_1
-- drop check products_kept on products
--   [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "products_kept";
-- add check products_kept on products
--   [blocks all] breaks-old-code:products.products_kept
ALTER TABLE "products" ADD CONSTRAINT "products_kept" CHECK (price < 1000) NOT VALID;
