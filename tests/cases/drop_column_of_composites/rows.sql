INSERT INTO pairs (id, a, b, c) VALUES (1, 1, 1, 1), (2, 1, 2, 2), (3, -2147483648, 2147483647, 0);
