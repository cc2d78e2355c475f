INSERT INTO jobs (id, state, queue, number, gone) VALUES (1, 'it''s', 'main', 1, NULL), (2, '', 'ñ', 2147483647, -1);
