-- 20261122095223_add_slugs_4: down, for PostgreSQL

-- keep the values of column products.slug  (nothing to do)

SELECT 1;
