INSERT INTO events (id, day, amount) VALUES (1, 1, 1), (2, 101, 1);
