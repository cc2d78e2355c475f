INSERT INTO visitors (id, name, visits) VALUES (1, 'Ann', 3), (2, 'Bob', 0);
