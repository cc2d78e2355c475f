INSERT INTO users (id, name) VALUES (1, ''), (2, 'NULL'), (3, '🦀');
