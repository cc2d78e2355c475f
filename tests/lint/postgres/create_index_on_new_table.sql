CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, status text NOT NULL);
CREATE INDEX orders_status_idx ON orders (status);
ALTER TABLE orders ALTER COLUMN status DROP NOT NULL;
ALTER TABLE orders ADD CONSTRAINT c CHECK (status <> '');
