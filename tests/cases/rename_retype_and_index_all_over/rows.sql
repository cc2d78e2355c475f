INSERT INTO mails (id, addressee, state, sent, answers) VALUES (1, '', NULL, -2147483648, NULL), (2, 'ü🦀''"%', 0, 2147483647, 1), (3, 'b', 9, 0, 3), (4, 'b', 9, 0, 2);
