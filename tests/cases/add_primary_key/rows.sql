INSERT INTO readings (sensor, value) VALUES (1, 10), (2, -10);
