INSERT INTO prices (id, amount) VALUES (1, 999999.99), (2, -0.01);
