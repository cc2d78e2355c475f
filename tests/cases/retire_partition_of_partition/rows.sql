INSERT INTO events (id, day, region, amount) VALUES (1, 5, 'near', 1), (2, 6, 'far', 2), (3, 7, 'moon', 3), (4, 150, 'near', 4), (5, 151, 'far', 5);
