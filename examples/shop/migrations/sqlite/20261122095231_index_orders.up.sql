-- 20261122095231_index_orders: up, for SQLite

-- drop index orders_user_id_idx on orders  [blocks all]
DROP INDEX "orders_user_id_idx";

-- add index users_email_lower_idx on users  [blocks all]  full-scan:users  blocks-writes:users
CREATE INDEX "users_email_lower_idx" ON "users" ((lower(email)));

-- add index orders_newest_idx on orders  [blocks all]  full-scan:orders  blocks-writes:orders
CREATE INDEX "orders_newest_idx" ON "orders" ("user_id", "placed_at" DESC);

-- add index orders_open_idx on orders  [blocks all]  full-scan:orders  blocks-writes:orders
CREATE INDEX "orders_open_idx" ON "orders" ("placed_at") WHERE status IN ('pending', 'paid');
