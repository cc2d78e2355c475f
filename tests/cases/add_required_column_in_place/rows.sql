INSERT INTO users (id, name) VALUES (1, 'Ada');
INSERT INTO teams (id, size) VALUES (1, 5);
