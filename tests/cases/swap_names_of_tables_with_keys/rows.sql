INSERT INTO rooms (id) VALUES (1), (2);
INSERT INTO inbox (id, room_id, note) VALUES (1, 1, 'in'), (2, 2, 'x');
INSERT INTO outbox (id, room_id, note) VALUES (1, 2, 'out');
