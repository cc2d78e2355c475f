-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- change sequence of tickets.id to start = 1000, for its next restart
--   [blocks all]
ALTER TABLE "tickets" ALTER COLUMN "id" SET START WITH 1000;
-- change sequence of letters.id to start = 1000, for its next restart
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s START WITH 1000', pg_get_serial_sequence('"letters"', 'id')); END $$;

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- change sequence of letters.id to what its type gives, for its next restart
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s START WITH 1', pg_get_serial_sequence('"letters"', 'id')); END $$;
-- change sequence of tickets.id to start = 10, for its next restart
--   [blocks all]
ALTER TABLE "tickets" ALTER COLUMN "id" SET START WITH 10;
