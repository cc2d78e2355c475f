INSERT INTO events (id, day, place) VALUES (1, 1, NULL), (2, 99, 'Bath'), (3, 100, NULL);
