INSERT INTO seats (id, hall, place, label, number, beside) VALUES (1, 1, 1, 'a', 7, NULL), (2, 1, 2, 'b', 8, 7);
