INSERT INTO tags (id, name, label, note) VALUES (1, 'Ä', 'ö', NULL), (2, 'b', '', 'ü');
