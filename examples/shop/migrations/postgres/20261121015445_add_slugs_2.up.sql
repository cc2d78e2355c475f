-- 20261121015445_add_slugs_2: up, for PostgreSQL

-- fill column products.slug  [blocks nothing]  full-scan:products
UPDATE "products" SET "slug" = lower(replace(name, ' ', '-')) || '-' || id WHERE "slug" IS NULL;
