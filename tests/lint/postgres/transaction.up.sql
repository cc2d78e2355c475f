-- A file of a migration is one transaction.
ALTER TABLE orders ADD COLUMN a text;
UPDATE orders SET a = '';
ALTER TABLE lines ADD COLUMN b text;
BEGIN;
CREATE INDEX CONCURRENTLY i ON orders (a);
COMMIT;
COMMIT;
