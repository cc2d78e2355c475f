INSERT INTO tasks (id, level) VALUES (1, 'low'), (2, 'medium'), (3, 'high');
