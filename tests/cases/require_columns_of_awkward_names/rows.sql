INSERT INTO items VALUES (1, 'a', 1, 2), (2, 'it''s', -2147483648, 2147483647);
