-- no-transaction
-- 20261122095226_add_slugs_7: up, for PostgreSQL

-- add unique index products_slug_key on products  [blocks ddl]  full-scan:products  may-fail:products.products_slug_key  breaks-old-code:products.products_slug_key  not-transactional:products.products_slug_key
CREATE UNIQUE INDEX CONCURRENTLY "products_slug_key" ON "products" ("slug");
