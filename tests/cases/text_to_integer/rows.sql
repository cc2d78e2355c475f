INSERT INTO orders (id, number) VALUES (1, '42'), (2, '-7'), (3, '9223372036854775807');
