INSERT INTO orders (id, day) VALUES (1, -5), (2, 60), (3, 99);
INSERT INTO turns (number) VALUES (1), (3), (3);
