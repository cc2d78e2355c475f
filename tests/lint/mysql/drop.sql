SET lock_wait_timeout = 3;
DROP TABLE orders;
TRUNCATE TABLE lines;
DROP VIEW notes;
ALTER TABLE notes RENAME COLUMN a TO b, ALGORITHM=INSTANT;
SET foreign_key_checks = 0;
ALTER TABLE orders ADD COLUMN c bigint REFERENCES customers (id), ALGORITHM=INSTANT;
