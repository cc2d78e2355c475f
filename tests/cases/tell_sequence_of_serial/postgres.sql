-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- change sequence of tickets.id to increment = 10, cache = 20
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s INCREMENT BY 10 CACHE 20', pg_get_serial_sequence('"tickets"', 'id')); END $$;
-- change sequence of letters.id to start = 7, min = -20, cycle
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s MINVALUE -20 START WITH 7 CYCLE', pg_get_serial_sequence('"letters"', 'id')); END $$;

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- change sequence of letters.id to what its type gives
--   [blocks writes]
DO $$ DECLARE counter text := pg_get_serial_sequence('"letters"', 'id'); place bigint; used boolean; restart text := ''; BEGIN
  EXECUTE format('SELECT last_value, is_called FROM %s', counter) INTO place, used;
  IF place < 1 OR place > 2147483647 AND NOT used THEN restart := ' RESTART'; END IF;
  EXECUTE format('ALTER SEQUENCE %s MINVALUE 1 START WITH 1 NO CYCLE', counter) || restart;
END $$;
-- change sequence of tickets.id to what its type gives
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s INCREMENT BY 1 CACHE 1', pg_get_serial_sequence('"tickets"', 'id')); END $$;
