INSERT INTO orders (id, day) VALUES (1, -5), (2, 60), (3, 99);
INSERT INTO turns (number) VALUES (1), (3), (3);
INSERT INTO samples (taken_on) VALUES ('2019-01-01'), ('2019-12-31');
INSERT INTO pictures (taken_on) VALUES ('2019-01-01'), ('2029-12-31');
