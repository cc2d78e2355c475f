INSERT INTO accounts (id, mail, gone) VALUES (1, 'A@x', NULL), (2, 'a@X', 1), (3, 'a@x', 2147483647), (4, NULL, NULL), (5, NULL, NULL), (6, '', NULL), (7, '🦀', NULL), (8, 'ÄÖ', NULL);
