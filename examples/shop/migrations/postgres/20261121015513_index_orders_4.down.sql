-- no-transaction
-- 20261121015513_index_orders_4: down, for PostgreSQL

-- drop index orders_open_idx on orders  [blocks ddl]
DROP INDEX CONCURRENTLY "orders_open_idx";
