INSERT INTO spans (id, low, high) VALUES (1, -5, 5), (2, 0, 0);
