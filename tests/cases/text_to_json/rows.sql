INSERT INTO devices (id, settings) VALUES (1, '{"a": [1, 2]}'), (2, '"it''s"');
