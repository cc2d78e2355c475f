INSERT INTO users (id, name) VALUES (1, 'it''s'), (2, '');
