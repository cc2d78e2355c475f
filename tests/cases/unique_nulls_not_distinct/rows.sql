INSERT INTO seats (id, hall, place) VALUES (1, 1, NULL), (2, 1, 1);
