INSERT INTO parts (id, weight) VALUES (1, NULL), (2, -9), (3, 2147483647);
