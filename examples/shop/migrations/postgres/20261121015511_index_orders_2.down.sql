-- no-transaction
-- 20261121015511_index_orders_2: down, for PostgreSQL

-- drop index users_email_lower_idx on users  [blocks ddl]
DROP INDEX CONCURRENTLY "users_email_lower_idx";
