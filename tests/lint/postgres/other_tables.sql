SET lock_timeout = '2s';
CREATE TABLE lines (id bigint PRIMARY KEY, order_id bigint REFERENCES orders (id));
CREATE DOMAIN email AS text CHECK (VALUE <> '');
ALTER TYPE mood ADD VALUE 'sad';
GRANT SELECT ON orders TO reader;
ALTER TABLE orders SET UNLOGGED;
ALTER TABLE orders REPLICA IDENTITY NOTHING;
CREATE TABLE a_name_that_is_longer_than_what_the_database_keeps_of_a_name_at_all (id bigint PRIMARY KEY);
CREATE TABLE seats (id bigint PRIMARY KEY, hall int NOT NULL, place int, UNIQUE (hall, place));
