-- no-transaction
-- 20261122095231_index_orders_1: up, for PostgreSQL

-- drop index orders_user_id_idx on orders  [blocks ddl]  not-transactional:orders.orders_user_id_idx
DROP INDEX CONCURRENTLY "orders_user_id_idx";
