-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- rename table trees to oaks
--   [blocks all] breaks-old-code:trees breaks-new-code:oaks
ALTER TABLE "trees" RENAME TO "oaks";
-- rename table bushes to trees
--   [blocks all] breaks-old-code:bushes breaks-new-code:trees
ALTER TABLE "bushes" RENAME TO "trees";
-- rename primary key trees_pkey on oaks to oaks_pkey
--   [blocks all]
ALTER TABLE "oaks" RENAME CONSTRAINT "trees_pkey" TO "oaks_pkey";
-- rename primary key bushes_pkey on trees to trees_pkey
--   [blocks all]
ALTER TABLE "trees" RENAME CONSTRAINT "bushes_pkey" TO "trees_pkey";
-- count up trees.id
--   [blocks all]
DO $$ DECLARE free text := 'trees_id_seq'; BEGIN
  FOR n IN 1..100 LOOP EXIT WHEN to_regclass(format('%I', free)) IS NULL; free := 'trees_id_seq' || n; END LOOP;
  EXECUTE format('CREATE SEQUENCE %I AS integer', free);
  EXECUTE format('ALTER TABLE "trees" ALTER COLUMN "id" SET DEFAULT nextval(%L)', format('%I', free));
  EXECUTE format('ALTER SEQUENCE %I OWNED BY "trees"."id"', free);
END $$;
SELECT setval(pg_get_serial_sequence('"trees"', 'id'), greatest(max("id"), 1), coalesce(max("id") >= 1, false)) FROM "trees";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- stop counting trees.id
--   [blocks all] breaks-old-code:trees.id
ALTER TABLE "trees" ALTER COLUMN "id" DROP DEFAULT;
--   [blocks all]
DO $$ BEGIN EXECUTE format('DROP SEQUENCE %s', pg_get_serial_sequence('"trees"', 'id')); END $$;
-- rename primary key trees_pkey on trees to bushes_pkey
--   [blocks all]
ALTER TABLE "trees" RENAME CONSTRAINT "trees_pkey" TO "bushes_pkey";
-- rename primary key oaks_pkey on oaks to trees_pkey
--   [blocks all]
ALTER TABLE "oaks" RENAME CONSTRAINT "oaks_pkey" TO "trees_pkey";
-- rename table trees to bushes
--   [blocks all] breaks-old-code:trees breaks-new-code:bushes
ALTER TABLE "trees" RENAME TO "bushes";
-- rename table oaks to trees
--   [blocks all] breaks-old-code:oaks breaks-new-code:trees
ALTER TABLE "oaks" RENAME TO "trees";
