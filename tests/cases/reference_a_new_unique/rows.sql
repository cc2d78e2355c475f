INSERT INTO countries (id, code) VALUES (1, 'de'), (2, 'fr');
INSERT INTO cities (id, country) VALUES (1, 'fr'), (2, 'fr');
