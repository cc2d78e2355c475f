-- no-transaction
-- 20261121015510_index_orders_1: up, for PostgreSQL

-- drop index orders_user_id_idx on orders  [blocks ddl]
DROP INDEX CONCURRENTLY "orders_user_id_idx";
