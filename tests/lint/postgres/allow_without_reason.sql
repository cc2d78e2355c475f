SET lock_timeout = '2s';
-- schema:allow data-loss:orders.note
ALTER TABLE orders DROP COLUMN note;
-- schema:allow dataloss because
ALTER TABLE orders DROP COLUMN note2;
-- schema:allow
SELECT 1;
