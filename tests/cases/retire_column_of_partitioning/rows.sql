INSERT INTO orders (id, day) VALUES (1, -5), (2, 60), (3, 100);
INSERT INTO visits (day, other) VALUES (1, 10), (2, 20);
INSERT INTO words (word) VALUES ('A'), ('b');
