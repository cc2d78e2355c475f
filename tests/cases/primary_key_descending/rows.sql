INSERT INTO readings (sensor, taken, value) VALUES (1, 1, 5), (1, 2, 6), (2, 1, 7);
INSERT INTO events (id) VALUES (-1), (4);
INSERT INTO steps (number) VALUES (1), (2);
