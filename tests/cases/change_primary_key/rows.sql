INSERT INTO countries (id, code) VALUES (1, 'de'), (2, 'ß''');
