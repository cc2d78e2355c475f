INSERT INTO lines (id, price) VALUES (1, 100), (2, -5);
