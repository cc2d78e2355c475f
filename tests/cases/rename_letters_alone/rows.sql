INSERT INTO users (id, name, number) VALUES (1, '', 1), (2, 'ẞß', 2147483647);
INSERT INTO notes (id, user_id) VALUES (1, 1), (2, 2);
