SET lock_timeout = '2s';
CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (a);
RESET lock_timeout;
DROP INDEX CONCURRENTLY i;
DROP INDEX a, b;
DROP INDEX CONCURRENTLY c;
REINDEX TABLE orders;
-- done, line 6: CONCURRENTLY
-- left, line 5: set a lock_timeout before it
