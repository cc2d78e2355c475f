-- 20261122095224_add_slugs_5: down, for PostgreSQL

-- stop relying on check _required_slug on products  (nothing to do)

SELECT 1;
