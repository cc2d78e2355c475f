BEGIN; -- all or nothing
SET LOCAL lock_timeout = '5s';
-- schema:allow breaks-old-code:orders.b nothing reads it
ALTER TABLE orders RENAME COLUMN b TO c;
COMMIT;
-- done, line 3: SET LOCAL lock_timeout = '5s'
