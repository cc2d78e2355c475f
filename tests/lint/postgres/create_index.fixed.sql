-- An index on a table that is in use.
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
  CREATE UNIQUE INDEX CONCURRENTLY ON shop."Orders" (number);
-- done, line 2: CONCURRENTLY
-- done, line 3: CONCURRENTLY
