INSERT INTO slots (id, name, active) VALUES (1, 'a', 1), (2, 'it''s', 0);
