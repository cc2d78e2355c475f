-- 20261121015444_add_slugs_1: up, for PostgreSQL

-- add column products.slug  [blocks all]
ALTER TABLE "products" ADD COLUMN "slug" varchar(160);
