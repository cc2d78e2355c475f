-- 20261122095227_add_slugs_8: up, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- add unique constraint products_slug_key on products  [blocks all]
DO $$ BEGIN IF to_regclass('"products_slug_key"') IS NULL THEN CREATE UNIQUE INDEX "products_slug_key" ON "products" ("slug"); END IF; END $$;
ALTER TABLE "products" ADD CONSTRAINT "products_slug_key" UNIQUE USING INDEX "products_slug_key";
