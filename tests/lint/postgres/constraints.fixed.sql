SET lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT total_positive;
ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey ;
ALTER TABLE orders ADD CHECK (a > 0);
ALTER TABLE orders ADD CONSTRAINT u UNIQUE (a), ADD CONSTRAINT pk PRIMARY KEY USING INDEX i;
ALTER TABLE orders ADD CONSTRAINT e EXCLUDE USING gist (during WITH &&);
ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES y (id) NOT VALID;
-- done, line 1: SET lock_timeout = '5s'
-- done, line 1: NOT VALID, and VALIDATE CONSTRAINT behind it
-- done, line 2: NOT VALID, and VALIDATE CONSTRAINT behind it
-- left, line 3: add it NOT VALID, and VALIDATE CONSTRAINT in a file of its own
