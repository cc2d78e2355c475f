INSERT INTO events (id, day) VALUES (1, 5);
INSERT INTO tickets (id, event_id, day) VALUES (1, 1, 5)
