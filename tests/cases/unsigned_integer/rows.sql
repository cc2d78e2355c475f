INSERT INTO counters (id, hits) VALUES (1, 2147483647), (2, 0);
