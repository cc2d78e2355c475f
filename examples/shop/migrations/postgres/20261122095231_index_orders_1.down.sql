-- no-transaction
-- 20261122095231_index_orders_1: down, for PostgreSQL

-- add index orders_user_id_idx on orders  [blocks ddl]  full-scan:orders  not-transactional:orders.orders_user_id_idx
CREATE INDEX CONCURRENTLY "orders_user_id_idx" ON "orders" ("user_id");
