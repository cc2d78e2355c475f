-- no-transaction
-- 20261122095230_add_returned_orders: up, for PostgreSQL

-- add value returned to enum order_status  [blocks nothing]  not-transactional:order_status
ALTER TYPE "order_status" ADD VALUE 'returned' AFTER 'shipped';
