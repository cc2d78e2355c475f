-- no-transaction
-- 20261122095233_index_orders_3: down, for PostgreSQL

-- drop index orders_newest_idx on orders  [blocks ddl]  not-transactional:orders.orders_newest_idx
DROP INDEX CONCURRENTLY "orders_newest_idx";
