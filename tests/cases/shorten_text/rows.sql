INSERT INTO pages (id, title, body) VALUES (1, 'ñ''"😀 twenty signs.', NULL), (2, '', 'b');
