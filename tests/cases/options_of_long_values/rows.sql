INSERT INTO notes (id, body) VALUES (1, 'ñ''"😀 twenty signs.'), (2, '');
INSERT INTO words (id, text) VALUES (1, 'ñ''"😀 twenty signs.'), (2, '');
