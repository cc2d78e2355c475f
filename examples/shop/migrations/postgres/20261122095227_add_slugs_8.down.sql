-- 20261122095227_add_slugs_8: down, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- drop unique constraint products_slug_key on products  [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "products_slug_key";
