INSERT INTO `lines` (id, price) VALUES (1, 0), (2, -1), (3, 1073741823);
