INSERT INTO events (id, day, region, amount) VALUES (2, 6, 'far', 2), (3, 7, 'moon', 3);
