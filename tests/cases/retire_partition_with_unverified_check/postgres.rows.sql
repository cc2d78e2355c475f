ALTER TABLE events DROP CONSTRAINT events_amount;
INSERT INTO events (id, day, amount) VALUES (1, 1, 1), (2, 101, -1);
ALTER TABLE events ADD CONSTRAINT events_amount CHECK (amount >= 0) NOT VALID;
