-- no-transaction
-- 20261121015512_index_orders_3: down, for PostgreSQL

-- drop index orders_newest_idx on orders  [blocks ddl]
DROP INDEX CONCURRENTLY "orders_newest_idx";
