INSERT INTO tasks (id, state) VALUES (1, 'open'), (2, 'done');
