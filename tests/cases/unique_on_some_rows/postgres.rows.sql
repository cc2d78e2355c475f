INSERT INTO slots (id, name, active) VALUES (1, 'a', true), (2, 'it''s', false);
