CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id), number int NOT NULL, a int, b int,
    FOREIGN KEY (a, b) REFERENCES pairs (a, b));
CREATE INDEX orders_number_a_idx ON orders (number, a);
CREATE INDEX orders_number_idx ON orders (number);
CREATE INDEX orders_open_idx ON orders (number) WHERE a IS NULL;
CREATE INDEX orders_a_b_idx ON orders (a, b);
SET lock_timeout = '0';
ALTER TABLE lines ADD COLUMN a int;
