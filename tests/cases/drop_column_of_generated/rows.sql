INSERT INTO rectangles (id, width) VALUES (1, 7), (2, -3);
