-- no-transaction
-- 20261122095226_add_slugs_7: down, for PostgreSQL

-- drop index products_slug_key on products  [blocks ddl]  not-transactional:products.products_slug_key
DROP INDEX CONCURRENTLY IF EXISTS "products_slug_key";
