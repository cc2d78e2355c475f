-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- change sequence of tickets.id to what its type gives (way back: may fail)
--   [blocks all]
ALTER TABLE "tickets" ALTER COLUMN "id" SET INCREMENT BY 1 SET MINVALUE 1 SET MAXVALUE 9223372036854775807 SET START WITH 1 SET CACHE 1 SET NO CYCLE;
-- change sequence of letters.id to what its type gives
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s INCREMENT BY 1 CACHE 1', pg_get_serial_sequence('"letters"', 'id')); END $$;

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- change sequence of letters.id to increment = 5, cache = 3
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s INCREMENT BY 5 CACHE 3', pg_get_serial_sequence('"letters"', 'id')); END $$;
-- change sequence of tickets.id to start = 1000, increment = 10, min = 100, max = 99999, cache = 20, cycle
--   [blocks writes] may-fail:tickets.id
DO $$ DECLARE counter text := pg_get_serial_sequence('"tickets"', 'id'); place bigint; used boolean; restart text := ''; BEGIN
  EXECUTE format('SELECT last_value, is_called FROM %s', counter) INTO place, used;
  IF place < 100 OR place > 99999 AND NOT used THEN restart := ' RESTART'; END IF;
  EXECUTE format('ALTER SEQUENCE %s INCREMENT BY 10 MINVALUE 100 MAXVALUE 99999 START WITH 1000 CACHE 20 CYCLE', counter) || restart;
END $$;
