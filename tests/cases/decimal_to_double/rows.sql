INSERT INTO prices (id, amount) VALUES (1, 999999.75), (2, -0.25);
