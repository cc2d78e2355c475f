INSERT INTO teams (id) VALUES (1);
INSERT INTO users (id, age, team_id) VALUES (1, 20, 1), (2, -2147483648, NULL);
