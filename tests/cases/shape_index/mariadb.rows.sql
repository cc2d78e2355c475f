INSERT INTO shops (id, place) VALUES (1, point(1, 2)), (2, point(3, 4));
