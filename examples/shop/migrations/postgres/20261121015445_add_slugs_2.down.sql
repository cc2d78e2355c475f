-- 20261121015445_add_slugs_2: down, for PostgreSQL

-- keep the values of column products.slug  (nothing to do)

SELECT 1;
