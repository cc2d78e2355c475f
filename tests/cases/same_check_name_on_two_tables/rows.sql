INSERT INTO visits (id, days) VALUES (1, 99), (2, -2147483648);
