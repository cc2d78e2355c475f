CREATE TABLE customers (id bigint NOT NULL);
CREATE TABLE orders (id bigint NOT NULL, customer_id bigint);
ALTER TABLE ONLY customers ADD CONSTRAINT customers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);
