-- 20261121015446_add_slugs_3: up, for PostgreSQL

-- require products.slug  [blocks all]  may-fail:products.slug  full-scan:products  breaks-old-code:products.slug
ALTER TABLE "products" ALTER COLUMN "slug" SET NOT NULL;

-- add unique constraint products_slug_key on products  [blocks all]  may-fail:products.products_slug_key  full-scan:products  blocks-reads:products  blocks-writes:products
ALTER TABLE "products" ADD CONSTRAINT "products_slug_key" UNIQUE ("slug");
