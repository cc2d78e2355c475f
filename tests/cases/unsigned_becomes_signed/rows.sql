INSERT INTO counters (id, hits, misses) VALUES (1, 0, NULL), (2, 4294967295, 4294967295), (3, 7, 0);
