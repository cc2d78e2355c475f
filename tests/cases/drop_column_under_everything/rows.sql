INSERT INTO shelves (id) VALUES (1), (-1);
INSERT INTO goods (id, shelf_id, place, price) VALUES (1, 1, NULL, 0), (2, 1, NULL, 2147483647), (3, 1, '🦀', -1), (4, -1, '', 1);
