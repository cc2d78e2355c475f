INSERT INTO readings (id, taken_at, level, weight) VALUES (1, '2024-02-29 12:00:00.6', 1.2399, 0.1);
