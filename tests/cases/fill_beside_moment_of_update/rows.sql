INSERT INTO tickets (id, code, state, priority, changed_at) VALUES (1, NULL, 'open', '1', '2020-02-02 02:02:02'), (2, 'b', 'done', '2', '2021-03-03 03:03:03');
