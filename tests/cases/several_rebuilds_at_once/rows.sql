INSERT INTO goods (id, name, price, amount) VALUES (3, 'it''s', 5, 1), (9, 'Ñ', 2147483, 0);
