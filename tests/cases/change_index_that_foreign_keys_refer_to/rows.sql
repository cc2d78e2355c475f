INSERT INTO countries (id, code, zone) VALUES (1, 49, 1), (2, 49, 2), (3, 33, 1);
INSERT INTO cities (id, country) VALUES (1, 49), (2, 33);
