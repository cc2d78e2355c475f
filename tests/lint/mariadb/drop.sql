DROP INDEX i ON orders;
ALTER TABLE orders DROP COLUMN note, LOCK=NONE;
SET foreign_key_checks = 0;
