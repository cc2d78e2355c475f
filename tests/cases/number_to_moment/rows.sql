INSERT INTO visits (id, seen) VALUES (1, 1700000000), (2, 86400);
