INSERT INTO users (id, name, nick, age) VALUES (1, 'a', 'b', 3);
INSERT INTO users (id, name, nick, age) VALUES (2, NULL, 'c', 4);
