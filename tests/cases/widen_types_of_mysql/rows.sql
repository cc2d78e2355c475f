INSERT INTO parts (id, number, size, made_at, weight, note) VALUES (1, 65535, -32768, '2024-02-29 12:00:00', 9999.99, 'ä');
