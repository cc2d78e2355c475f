-- A limit for the one would end the other, which waits for everybody.
ALTER TABLE orders ALTER COLUMN note SET DEFAULT '';
CREATE INDEX orders_status_idx ON orders (status);
