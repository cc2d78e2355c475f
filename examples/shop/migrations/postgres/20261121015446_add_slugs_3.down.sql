-- 20261121015446_add_slugs_3: down, for PostgreSQL

-- drop unique constraint products_slug_key on products  [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "products_slug_key";

-- allow null in products.slug  [blocks all]
ALTER TABLE "products" ALTER COLUMN "slug" DROP NOT NULL;
