BEGIN; -- all or nothing
-- schema:allow breaks-old-code:orders.b nothing reads it
ALTER TABLE orders RENAME COLUMN b TO c;
COMMIT;
