INSERT INTO shops (id, place) VALUES (1, 'here'), (2, 'there');
