INSERT INTO teams (id) VALUES (1);
INSERT INTO players (id, team_id, name) VALUES (1, 1, 'Ana');
