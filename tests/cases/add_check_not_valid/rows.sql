INSERT INTO products (id, price) VALUES (1, 1), (2, 2147483647);
