ALTER TABLE orders DROP COLUMN note;
ALTER TABLE orders ADD COLUMN total int NOT NULL;
CREATE INDEX i ON orders (a);
PRAGMA foreign_keys = OFF;
