INSERT INTO orders (id, total) VALUES (1, 50);
INSERT INTO lines (id, amount, price) VALUES (1, 5, 6);
