-- 20261122095220_add_slugs_1: up, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- add column products.slug  [blocks all]
ALTER TABLE "products" ADD COLUMN "slug" varchar(160);
