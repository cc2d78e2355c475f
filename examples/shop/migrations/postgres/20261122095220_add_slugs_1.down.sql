-- 20261122095220_add_slugs_1: down, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- drop column products.slug  [blocks all]  data-loss:products.slug  breaks-old-code:products.slug
ALTER TABLE "products" DROP COLUMN "slug";
