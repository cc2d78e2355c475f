INSERT INTO users (id, level) VALUES (1, 2147483647), (2, 0);
