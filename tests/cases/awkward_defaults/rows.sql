INSERT INTO texts (id, value) VALUES (1, 'it''s'), (2, '😀 ñ'), (3, '');
