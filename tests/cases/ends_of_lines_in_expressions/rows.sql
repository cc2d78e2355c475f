INSERT INTO parts (id, size, note) VALUES (1, 1, NULL), (2, 99, ''), (3, 50, 'b');
