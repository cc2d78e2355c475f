INSERT INTO places (id, name, height) VALUES (1, 'hill', 7), (2, 'lake', 0);
INSERT INTO cities (id, name, height, people) VALUES (3, 'Ulm', 478, 1);
INSERT INTO capitals (id, name, height, people, since) VALUES (4, 'Bonn', 60, 2, NULL);
