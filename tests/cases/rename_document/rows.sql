INSERT INTO devices (id, label, settings) VALUES (1, ' x', '{}'), (2, '''', '{"a": [1, null, "ü🦀"]}'), (3, 'x', 'null');
