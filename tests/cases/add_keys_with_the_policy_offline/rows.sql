INSERT INTO readings (sensor, number) VALUES (1, 10), (2, -10);
