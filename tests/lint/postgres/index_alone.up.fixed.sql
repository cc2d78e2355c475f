-- no-transaction
-- What is allowed is not changed, and this is not.
CREATE INDEX CONCURRENTLY i ON orders (a);
-- done, line 1: -- no-transaction
-- done, line 2: CONCURRENTLY
