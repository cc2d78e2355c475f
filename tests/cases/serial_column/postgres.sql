-- up

-- file 1 of 1 (in a transaction), count_up_tickets_id
-- count up tickets.id
CREATE SEQUENCE "tickets_id_seq" AS integer OWNED BY "tickets"."id";
--   [blocks all]
ALTER TABLE "tickets" ALTER COLUMN "id" SET DEFAULT nextval('"tickets_id_seq"');
SELECT setval(pg_get_serial_sequence('"tickets"', 'id'), greatest(max("id"), 1), coalesce(max("id"), 0) >= 1) FROM "tickets";

-- down

-- file 1 of 1 (in a transaction), count_up_tickets_id
-- stop counting tickets.id
--   [blocks all] breaks-old-code:tickets.id
ALTER TABLE "tickets" ALTER COLUMN "id" DROP DEFAULT;
DO $$ BEGIN EXECUTE format('DROP SEQUENCE %s', pg_get_serial_sequence('"tickets"', 'id')); END $$;
