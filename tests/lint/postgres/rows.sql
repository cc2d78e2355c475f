UPDATE orders SET a = 1;
UPDATE orders SET a = 1 WHERE a IS NULL;
UPDATE orders SET a = 1 WHERE id < 1000;
DELETE FROM orders;
DELETE FROM orders WHERE id = 5;
TRUNCATE orders CASCADE;
