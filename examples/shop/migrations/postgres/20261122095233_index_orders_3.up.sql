-- no-transaction
-- 20261122095233_index_orders_3: up, for PostgreSQL

-- add index orders_newest_idx on orders  [blocks ddl]  full-scan:orders  not-transactional:orders.orders_newest_idx
CREATE INDEX CONCURRENTLY "orders_newest_idx" ON "orders" ("user_id", "placed_at" DESC);
