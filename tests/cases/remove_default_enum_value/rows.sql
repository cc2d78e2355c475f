INSERT INTO tasks (id, level) VALUES (1, 'low'), (3, 'high');
