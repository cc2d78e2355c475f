INSERT INTO counters (id, hits, misses) VALUES (1, 2147483647, 32767), (2, -2147483648, NULL), (3, 0, -32768);
