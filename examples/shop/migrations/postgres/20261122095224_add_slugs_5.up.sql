-- 20261122095224_add_slugs_5: up, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- validate check _required_slug on products  [blocks ddl]  may-fail:products._required_slug  full-scan:products
ALTER TABLE "products" VALIDATE CONSTRAINT "_required_slug";
