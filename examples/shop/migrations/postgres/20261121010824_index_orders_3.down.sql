-- no-transaction
-- 20261121010824_index_orders_3: down, for PostgreSQL

-- drop index orders_newest_idx on orders  [blocks ddl]
DROP INDEX CONCURRENTLY "orders_newest_idx";
