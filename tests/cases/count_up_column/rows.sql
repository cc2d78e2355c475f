INSERT INTO tickets (id, title) VALUES (7, 'it''s'), (41, '');
