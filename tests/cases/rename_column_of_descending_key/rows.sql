INSERT INTO readings (sensor, taken, value) VALUES (1, 1, 5), (1, 2, 6), (2, 1, 7);
