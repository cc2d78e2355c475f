INSERT INTO memberships (user_id, team_id, role) VALUES (1, 1, 'it''s'), (2, 1, '');
