-- 20261122095225_add_slugs_6: up, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- require products.slug  [blocks all]
ALTER TABLE "products" ALTER COLUMN "slug" SET NOT NULL;

-- drop check _required_slug on products  [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "_required_slug";
