-- It may have been there before, so that it is in use.
CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, status text NOT NULL);
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
-- done, line 3: CONCURRENTLY
