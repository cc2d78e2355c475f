-- 20261122095225_add_slugs_6: down, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- add check _required_slug on products  [blocks all]
ALTER TABLE "products" ADD CONSTRAINT "_required_slug" CHECK ("slug" IS NOT NULL) NOT VALID;

-- allow null in products.slug  [blocks all]
ALTER TABLE "products" ALTER COLUMN "slug" DROP NOT NULL;
