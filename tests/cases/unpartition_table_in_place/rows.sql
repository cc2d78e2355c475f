INSERT INTO customers (id, email) VALUES (1, 'a@b.c');
INSERT INTO orders (id, day, number, customer_id) VALUES (1, -5, 1, 1), (2, 60, 2, NULL), (3, 100, 3, 1);
