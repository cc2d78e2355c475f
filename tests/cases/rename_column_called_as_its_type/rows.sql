INSERT INTO tasks (id, status) VALUES (1, 'open'), (200, 'done');
