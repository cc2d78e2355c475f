INSERT INTO shops (id, place) VALUES (1, '(1,2)'), (2, '(3,4)');
