-- 20261122095222_add_slugs_3: down, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- drop check _required_slug on products  [blocks all]
ALTER TABLE "products" DROP CONSTRAINT "_required_slug";
