-- 20261122095221_add_slugs_2: down, for PostgreSQL

-- keep the values of column products.slug  (nothing to do)

SELECT 1;
