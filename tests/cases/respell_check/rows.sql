INSERT INTO products (id, price, kind) VALUES (1, 1, 'a'), (2, 999, 'b');
