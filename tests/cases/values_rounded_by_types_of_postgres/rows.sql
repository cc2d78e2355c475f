INSERT INTO readings (id, taken_at, zoned_at, clock, lasted, level, at)
VALUES (1, '2024-02-29 12:00:00.6', '2024-02-29 12:00:00.6666', '12:00:00.6', '00:00:01.6', 1.2399, '2024-02-29 12:00:00.6');
