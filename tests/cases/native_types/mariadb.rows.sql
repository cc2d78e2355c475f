INSERT INTO posts (id, tags, code) VALUES (1, '["a", "b c"]', 'x'), (2, '[]', 'it''s');
