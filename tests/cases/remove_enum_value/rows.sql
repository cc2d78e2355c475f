INSERT INTO tasks (id, level, other) VALUES (1, 'low', NULL), (2, 'high', 'high');
