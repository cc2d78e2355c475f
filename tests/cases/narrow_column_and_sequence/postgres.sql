-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- change sequence of tickets.id to start = 20 (way back: may fail)
--   [blocks all]
ALTER TABLE "tickets" ALTER COLUMN "id" SET MAXVALUE 9223372036854775807;
-- change sequence of letters.id to max = 7000
--   [blocks writes] may-fail:letters.id
DO $$ DECLARE counter text := pg_get_serial_sequence('"letters"', 'id'); place bigint; used boolean; restart text := ''; BEGIN
  EXECUTE format('SELECT last_value, is_called FROM %s', counter) INTO place, used;
  IF place < 1 OR place > 7000 AND NOT used THEN restart := ' RESTART'; END IF;
  EXECUTE format('ALTER SEQUENCE %s MAXVALUE 7000', counter) || restart;
END $$;
-- change type of tickets.id from bigint to integer
--   [blocks all] rewrite:tickets blocks-reads:tickets blocks-writes:tickets may-fail:tickets.id breaks-old-code:tickets.id
ALTER TABLE "tickets" ALTER COLUMN "id" TYPE integer;
-- change type of letters.id from integer to smallint
--   [blocks all] rewrite:letters blocks-reads:letters blocks-writes:letters may-fail:letters.id breaks-old-code:letters.id
ALTER TABLE "letters" ALTER COLUMN "id" TYPE smallint;
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s AS smallint', pg_get_serial_sequence('"letters"', 'id')); END $$;

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- change type of letters.id from smallint to integer
--   [blocks all] rewrite:letters blocks-reads:letters blocks-writes:letters breaks-old-code:letters.id
ALTER TABLE "letters" ALTER COLUMN "id" TYPE integer;
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s AS integer', pg_get_serial_sequence('"letters"', 'id')); END $$;
-- change type of tickets.id from integer to bigint
--   [blocks all] rewrite:tickets blocks-reads:tickets blocks-writes:tickets breaks-old-code:tickets.id
ALTER TABLE "tickets" ALTER COLUMN "id" TYPE bigint;
-- change sequence of letters.id to max = 70000
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s MAXVALUE 70000', pg_get_serial_sequence('"letters"', 'id')); END $$;
-- change sequence of tickets.id to start = 20, max = 5000000000
--   [blocks writes] may-fail:tickets.id
DO $$ DECLARE counter text := pg_get_serial_sequence('"tickets"', 'id'); place bigint; used boolean; restart text := ''; BEGIN
  EXECUTE format('SELECT last_value, is_called FROM %s', counter) INTO place, used;
  IF place < 1 OR place > 5000000000 AND NOT used THEN restart := ' RESTART'; END IF;
  EXECUTE format('ALTER SEQUENCE %s MAXVALUE 5000000000', counter) || restart;
END $$;
