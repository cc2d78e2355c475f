-- no-transaction
-- 20261122095234_index_orders_4: down, for PostgreSQL

-- drop index orders_open_idx on orders  [blocks ddl]  not-transactional:orders.orders_open_idx
DROP INDEX CONCURRENTLY "orders_open_idx";
