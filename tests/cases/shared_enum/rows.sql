INSERT INTO tasks (id, level) VALUES (1, 'low'), (3, 'high');
INSERT INTO bugs (id, level) VALUES (1, 'high'), (3, 'low');
