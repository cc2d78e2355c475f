-- up

-- file 1 of 1 (in a transaction), change_type_of_tickets_id
-- change type of tickets.id from integer to bigint (way back: may fail)
--   [blocks all] rewrite:tickets blocks-reads:tickets blocks-writes:tickets breaks-old-code:tickets.id
ALTER TABLE "tickets" ALTER COLUMN "id" TYPE bigint;
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s AS bigint', pg_get_serial_sequence('"tickets"', 'id')); END $$;

-- down

-- file 1 of 1 (in a transaction), change_type_of_tickets_id
-- change type of tickets.id from bigint to integer
--   [blocks all] rewrite:tickets blocks-reads:tickets blocks-writes:tickets may-fail:tickets.id breaks-old-code:tickets.id
ALTER TABLE "tickets" ALTER COLUMN "id" TYPE integer;
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s AS integer', pg_get_serial_sequence('"tickets"', 'id')); END $$;
