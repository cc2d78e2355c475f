INSERT INTO orders (id, day) VALUES (1, -5), (2, 60), (3, 100), (4, 199);
INSERT INTO visits (id, region) VALUES (1, 'it''s near'), (2, ''), (3, 'Ünder');
INSERT INTO words (id, word) VALUES (1, 'a'), (2, 'b'), (7, 'c'), (8, 'd');
