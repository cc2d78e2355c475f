INSERT INTO readers (id, country) VALUES (1, 'DE');
INSERT INTO readers (id, country) VALUES (2, 'FR');
