-- up

-- file 1 of 1 (in a transaction), alter_3_tables
-- rename table tickets to issues
--   [blocks all] breaks-old-code:tickets breaks-new-code:issues
ALTER TABLE "tickets" RENAME TO "issues";
-- rename column issues.id to number
--   [blocks all] breaks-old-code:issues.id breaks-new-code:issues.number
ALTER TABLE "issues" RENAME COLUMN "id" TO "number";
-- rename primary key tickets_pkey on issues to issues_pkey
--   [blocks all]
ALTER TABLE "issues" RENAME CONSTRAINT "tickets_pkey" TO "issues_pkey";
-- create table visits (way back: exact unless written)
CREATE TABLE "visits" (
    "id" smallserial NOT NULL,
    "place" text,
    CONSTRAINT "visits_pkey" PRIMARY KEY ("id")
);
-- stop counting notes.id (way back: lossy)
--   [blocks all] breaks-old-code:notes.id
ALTER TABLE "notes" ALTER COLUMN "id" DROP DEFAULT;
--   [blocks all]
DO $$ BEGIN EXECUTE format('DROP SEQUENCE %s', pg_get_serial_sequence('"notes"', 'id')); END $$;

-- down

-- file 1 of 1 (in a transaction), alter_3_tables
-- count up notes.id
--   [blocks all]
DO $$ DECLARE free text := 'notes_id_seq'; BEGIN
  FOR n IN 1..100 LOOP EXIT WHEN to_regclass(format('%I', free)) IS NULL; free := 'notes_id_seq' || n; END LOOP;
  EXECUTE format('CREATE SEQUENCE %I AS integer', free);
  EXECUTE format('ALTER TABLE "notes" ALTER COLUMN "id" SET DEFAULT nextval(%L)', format('%I', free));
  EXECUTE format('ALTER SEQUENCE %I OWNED BY "notes"."id"', free);
END $$;
SELECT setval(pg_get_serial_sequence('"notes"', 'id'), greatest(max("id"), 1), coalesce(max("id") >= 1, false)) FROM "notes";
-- drop table visits
--   [blocks all] data-loss:visits breaks-old-code:visits
DROP TABLE "visits";
-- rename primary key issues_pkey on issues to tickets_pkey
--   [blocks all]
ALTER TABLE "issues" RENAME CONSTRAINT "issues_pkey" TO "tickets_pkey";
-- rename column issues.number to id
--   [blocks all] breaks-old-code:issues.number breaks-new-code:issues.id
ALTER TABLE "issues" RENAME COLUMN "number" TO "id";
-- rename table issues to tickets
--   [blocks all] breaks-old-code:issues breaks-new-code:tickets
ALTER TABLE "issues" RENAME TO "tickets";
