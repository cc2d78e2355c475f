INSERT INTO seats (id, hall, row) VALUES (1, 1, NULL), (2, 1, 1);
