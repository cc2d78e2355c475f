INSERT INTO people (id, name) VALUES (1, 'Ana'), (2, 'it''s');
