INSERT INTO orders (id, day) VALUES (1, -5), (2, 60), (3, 150), (4, 199);
