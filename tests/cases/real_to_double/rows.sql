INSERT INTO readings (id, value) VALUES (1, 0.5), (2, -1024.25);
