-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- change sequence of tickets.id to increment = -1
--   [blocks all]
ALTER TABLE "tickets" ALTER COLUMN "id" SET INCREMENT BY -1 SET MINVALUE -9223372036854775808 SET MAXVALUE -1 SET START WITH -1 RESTART;
SELECT setval(pg_get_serial_sequence('"tickets"', 'id'), least(min("id"), -1), coalesce(min("id") <= -1, false)) FROM "tickets";
-- change sequence of letters.id to start = 400, increment = -5, min = -500, max = 500
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s INCREMENT BY -5 MINVALUE -500 MAXVALUE 500 START WITH 400 RESTART', pg_get_serial_sequence('"letters"', 'id')); END $$;
SELECT setval(pg_get_serial_sequence('"letters"', 'id'), least(min("id"), 400), coalesce(min("id") <= 400, false)) FROM "letters" WHERE "id" >= -500;

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- change sequence of letters.id to max = 5000
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s INCREMENT BY 1 MINVALUE 1 MAXVALUE 5000 START WITH 1 RESTART', pg_get_serial_sequence('"letters"', 'id')); END $$;
SELECT setval(pg_get_serial_sequence('"letters"', 'id'), greatest(max("id"), 1), coalesce(max("id") >= 1, false)) FROM "letters" WHERE "id" <= 5000;
-- change sequence of tickets.id to what its type gives
--   [blocks all]
ALTER TABLE "tickets" ALTER COLUMN "id" SET INCREMENT BY 1 SET MINVALUE 1 SET MAXVALUE 9223372036854775807 SET START WITH 1 RESTART;
SELECT setval(pg_get_serial_sequence('"tickets"', 'id'), greatest(max("id"), 1), coalesce(max("id") >= 1, false)) FROM "tickets";
