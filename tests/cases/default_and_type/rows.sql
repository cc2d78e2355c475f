INSERT INTO settings (id, level) VALUES (1, 'none'), (2, '12');
