INSERT INTO products (id, price, weight) VALUES (1, 1, 1), (2, 2, 2);
