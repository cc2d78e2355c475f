-- up

-- file 1 of 1 (in a transaction), alter_5_tables
-- change type of tickets.id from integer to bigint (way back: may fail)
--   [blocks all] rewrite:tickets blocks-reads:tickets blocks-writes:tickets breaks-old-code:tickets.id
ALTER TABLE "tickets" ALTER COLUMN "id" TYPE bigint;
-- change type of letters.id from integer to bigint (way back: may fail)
--   [blocks all] rewrite:letters blocks-reads:letters blocks-writes:letters breaks-old-code:letters.id
ALTER TABLE "letters" ALTER COLUMN "id" TYPE bigint;
-- change type of parcels.id from smallint to integer (way back: may fail)
--   [blocks all] rewrite:parcels blocks-reads:parcels blocks-writes:parcels breaks-old-code:parcels.id
ALTER TABLE "parcels" ALTER COLUMN "id" TYPE integer;
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s AS integer', pg_get_serial_sequence('"parcels"', 'id')); END $$;
-- change type of stamps.id from smallint to integer (way back: may fail)
--   [blocks all] rewrite:stamps blocks-reads:stamps blocks-writes:stamps breaks-old-code:stamps.id
ALTER TABLE "stamps" ALTER COLUMN "id" TYPE integer;
-- change type of badges.id from smallint to integer (way back: may fail)
--   [blocks all] rewrite:badges blocks-reads:badges blocks-writes:badges breaks-old-code:badges.id
ALTER TABLE "badges" ALTER COLUMN "id" TYPE integer;
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s AS integer', pg_get_serial_sequence('"badges"', 'id')); END $$;
-- change sequence of stamps.id to max = 32767, cache = 4
--   [blocks writes] may-fail:stamps.id
DO $$ DECLARE counter text := pg_get_serial_sequence('"stamps"', 'id'); place bigint; used boolean; restart text := ''; BEGIN
  EXECUTE format('SELECT last_value, is_called FROM %s', counter) INTO place, used;
  IF place < 1 OR place > 32767 AND NOT used THEN restart := ' RESTART'; END IF;
  EXECUTE format('ALTER SEQUENCE %s MAXVALUE 32767', counter) || restart;
END $$;

-- down

-- file 1 of 1 (in a transaction), alter_5_tables
-- change sequence of stamps.id to cache = 4
--   [blocks all]
ALTER TABLE "stamps" ALTER COLUMN "id" SET MAXVALUE 2147483647;
-- change type of badges.id from integer to smallint
--   [blocks all] rewrite:badges blocks-reads:badges blocks-writes:badges may-fail:badges.id breaks-old-code:badges.id
ALTER TABLE "badges" ALTER COLUMN "id" TYPE smallint;
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s AS smallint', pg_get_serial_sequence('"badges"', 'id')); END $$;
-- change type of stamps.id from integer to smallint
--   [blocks all] rewrite:stamps blocks-reads:stamps blocks-writes:stamps may-fail:stamps.id breaks-old-code:stamps.id
ALTER TABLE "stamps" ALTER COLUMN "id" TYPE smallint;
-- change type of parcels.id from integer to smallint
--   [blocks all] rewrite:parcels blocks-reads:parcels blocks-writes:parcels may-fail:parcels.id breaks-old-code:parcels.id
ALTER TABLE "parcels" ALTER COLUMN "id" TYPE smallint;
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s AS smallint', pg_get_serial_sequence('"parcels"', 'id')); END $$;
-- change type of letters.id from bigint to integer
--   [blocks all] rewrite:letters blocks-reads:letters blocks-writes:letters may-fail:letters.id breaks-old-code:letters.id
ALTER TABLE "letters" ALTER COLUMN "id" TYPE integer;
-- change type of tickets.id from bigint to integer
--   [blocks all] rewrite:tickets blocks-reads:tickets blocks-writes:tickets may-fail:tickets.id breaks-old-code:tickets.id
ALTER TABLE "tickets" ALTER COLUMN "id" TYPE integer;
