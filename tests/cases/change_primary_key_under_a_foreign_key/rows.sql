INSERT INTO owners (id, number) VALUES (1, 100), (2, 200);
INSERT INTO pets (id, owner_id) VALUES (1, 1), (2, 1);
