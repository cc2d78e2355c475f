INSERT INTO seats (level, number) VALUES ('floor', 1), ('balcony', 1), ('floor', -2147483648);
INSERT INTO bookings (id, level, number, day, was) VALUES (1, 'floor', 1, 1, NULL), (2, 'balcony', 1, 1, 'floor'), (3, 'floor', -2147483648, 0, 'balcony');
