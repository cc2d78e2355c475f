INSERT INTO members (team, number, name) VALUES (1, 1, ''), (1, 2, NULL), (-9223372036854775808, 2147483647, 'a''b');
