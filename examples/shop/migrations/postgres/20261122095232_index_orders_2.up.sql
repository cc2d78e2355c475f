-- no-transaction
-- 20261122095232_index_orders_2: up, for PostgreSQL

-- add index users_email_lower_idx on users  [blocks ddl]  full-scan:users  not-transactional:users.users_email_lower_idx
CREATE INDEX CONCURRENTLY "users_email_lower_idx" ON "users" ((lower(email)));
