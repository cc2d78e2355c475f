INSERT INTO users (id, name) VALUES (1, ''), (2, NULL), (4611686018427387904, '🦀');
INSERT INTO posts (id, user_id) VALUES (1, 1), (2, 4611686018427387904), (3, 2);
