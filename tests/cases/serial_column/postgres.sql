-- up

-- file 1 of 1 (in a transaction), count_up_tickets_id
-- count up tickets.id
--   [blocks all]
DO $$ DECLARE free text := 'tickets_id_seq'; BEGIN
  FOR n IN 1..100 LOOP EXIT WHEN to_regclass(format('%I', free)) IS NULL; free := 'tickets_id_seq' || n; END LOOP;
  EXECUTE format('CREATE SEQUENCE %I AS integer', free);
  EXECUTE format('ALTER TABLE "tickets" ALTER COLUMN "id" SET DEFAULT nextval(%L)', format('%I', free));
  EXECUTE format('ALTER SEQUENCE %I OWNED BY "tickets"."id"', free);
END $$;
SELECT setval(pg_get_serial_sequence('"tickets"', 'id'), greatest(max("id"), 1), coalesce(max("id") >= 1, false)) FROM "tickets";

-- down

-- file 1 of 1 (in a transaction), count_up_tickets_id
-- stop counting tickets.id
--   [blocks all] breaks-old-code:tickets.id
ALTER TABLE "tickets" ALTER COLUMN "id" DROP DEFAULT;
--   [blocks all]
DO $$ BEGIN EXECUTE format('DROP SEQUENCE %s', pg_get_serial_sequence('"tickets"', 'id')); END $$;
