INSERT INTO settings (id, level, weight, day) VALUES (1, 2147483647, 1, NULL), (2, -1, 9, '2024-02-29');
