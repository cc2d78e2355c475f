INSERT INTO sales.orders (id, number, region) VALUES (1, 7, NULL), (2, 8, 'south');
