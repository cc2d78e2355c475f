-- 20261121015444_add_slugs_1: down, for PostgreSQL

-- drop column products.slug  [blocks all]  data-loss:products.slug  breaks-old-code:products.slug
ALTER TABLE "products" DROP COLUMN "slug";
