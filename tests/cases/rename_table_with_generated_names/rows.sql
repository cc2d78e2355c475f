INSERT INTO places (id) VALUES (1);
INSERT INTO nodes (id, parent_id, place_id, weight) VALUES (1, NULL, 1, 5), (2, 1, 1, 6);
