-- 20261122095231_index_orders: down, for SQLite

-- drop index orders_open_idx on orders  [blocks all]
DROP INDEX "orders_open_idx";

-- drop index orders_newest_idx on orders  [blocks all]
DROP INDEX "orders_newest_idx";

-- drop index users_email_lower_idx on users  [blocks all]
DROP INDEX "users_email_lower_idx";

-- add index orders_user_id_idx on orders  [blocks all]  full-scan:orders  blocks-writes:orders
CREATE INDEX "orders_user_id_idx" ON "orders" ("user_id");
