INSERT INTO charges (id, price) VALUES (1, 100), (2, -5);
