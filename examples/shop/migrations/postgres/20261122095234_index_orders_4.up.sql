-- no-transaction
-- 20261122095234_index_orders_4: up, for PostgreSQL

-- add index orders_open_idx on orders  [blocks ddl]  full-scan:orders  not-transactional:orders.orders_open_idx
CREATE INDEX CONCURRENTLY "orders_open_idx" ON "orders" ("placed_at") WHERE status IN ('paid', 'pending');
