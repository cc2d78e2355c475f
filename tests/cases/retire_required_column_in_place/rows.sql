INSERT INTO users (id, name, rank) VALUES (1, 'a', 5);
