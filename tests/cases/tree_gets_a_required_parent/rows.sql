INSERT INTO folders (id, area, title) VALUES (1, 1, NULL), (2, 1, ''), (3, -2147483648, 'ü🦀''%'), (9223372036854775807, 0, 'end');
