INSERT INTO customers (id) VALUES (1);
INSERT INTO events (id, day, customer_id) VALUES (1, 5, 1), (2, 105, NULL);
INSERT INTO tickets (id, event_id, day) VALUES (1, 1, 5), (2, 2, 105)
