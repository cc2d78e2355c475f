INSERT INTO visits (id, seen) VALUES (1, '2024-02-29 23:59:59'), (2, '1999-12-31 00:00:00');
