-- A limit for the one would end the other, which waits for everybody.
ALTER TABLE orders ALTER COLUMN note SET DEFAULT '';
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
-- done, line 3: CONCURRENTLY
-- left, line 2: set a lock_timeout before it, and 0 again before what runs CONCURRENTLY
