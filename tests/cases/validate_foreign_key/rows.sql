INSERT INTO authors (id) VALUES (1);
INSERT INTO books (id, author_id, part_of) VALUES (1, 1, NULL), (2, 1, 1);
