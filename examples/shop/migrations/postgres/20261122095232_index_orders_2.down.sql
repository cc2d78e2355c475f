-- no-transaction
-- 20261122095232_index_orders_2: down, for PostgreSQL

-- drop index users_email_lower_idx on users  [blocks ddl]  not-transactional:users.users_email_lower_idx
DROP INDEX CONCURRENTLY "users_email_lower_idx";
