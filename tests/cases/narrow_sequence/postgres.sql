-- up

-- file 1 of 1 (in a transaction), alter_3_tables
-- change sequence of tickets.id to max = 900
--   [blocks writes] may-fail:tickets.id
DO $$ DECLARE counter text := pg_get_serial_sequence('"tickets"', 'id'); place bigint; used boolean; restart text := ''; BEGIN
  EXECUTE format('SELECT last_value, is_called FROM %s', counter) INTO place, used;
  IF place < 1 OR place > 900 AND NOT used THEN restart := ' RESTART'; END IF;
  EXECUTE format('ALTER SEQUENCE %s MAXVALUE 900 START WITH 1', counter) || restart;
END $$;
-- change sequence of letters.id to min = 50, max = 90000
--   [blocks writes]
DO $$ DECLARE counter text := pg_get_serial_sequence('"letters"', 'id'); place bigint; used boolean; restart text := ''; BEGIN
  EXECUTE format('SELECT last_value, is_called FROM %s', counter) INTO place, used;
  IF place < 50 OR place > 90000 AND NOT used THEN restart := ' RESTART'; END IF;
  EXECUTE format('ALTER SEQUENCE %s MINVALUE 50 START WITH 50', counter) || restart;
END $$;
-- change sequence of parcels.id to increment = -1, min = -900, max = -20
--   [blocks writes] may-fail:parcels.id
DO $$ DECLARE counter text := pg_get_serial_sequence('"parcels"', 'id'); place bigint; used boolean; restart text := ''; BEGIN
  EXECUTE format('SELECT last_value, is_called FROM %s', counter) INTO place, used;
  IF place > -20 OR place < -900 AND NOT used THEN restart := ' RESTART'; END IF;
  EXECUTE format('ALTER SEQUENCE %s MINVALUE -900 MAXVALUE -20 START WITH -20', counter) || restart;
END $$;

-- down

-- file 1 of 1 (in a transaction), alter_3_tables
-- change sequence of parcels.id to increment = -1, min = -90000
--   [blocks all]
ALTER TABLE "parcels" ALTER COLUMN "id" SET MINVALUE -90000 SET MAXVALUE -1 SET START WITH -1;
-- change sequence of letters.id to max = 90000
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s MINVALUE 1 START WITH 1', pg_get_serial_sequence('"letters"', 'id')); END $$;
-- change sequence of tickets.id to start = 1000, max = 90000
--   [blocks all]
ALTER TABLE "tickets" ALTER COLUMN "id" SET MAXVALUE 90000 SET START WITH 1000;
