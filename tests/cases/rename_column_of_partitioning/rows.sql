INSERT INTO orders (id, day) VALUES (1, -5), (2, 60), (3, 100);
INSERT INTO words (word) VALUES ('a'), ('b');
