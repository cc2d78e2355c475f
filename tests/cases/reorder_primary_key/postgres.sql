-- up

-- file 1 of 3 (alone), change_primary_key_of_pairs_1
-- add unique index _new_pairs_pkey on pairs
--   [blocks ddl] full-scan:pairs not-transactional:pairs._new_pairs_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_pairs_pkey" ON "pairs" ("b", "a");

-- file 2 of 3 (in a transaction), change_primary_key_of_pairs_2
-- change primary key of pairs (way back: may fail)
DO $$ BEGIN IF to_regclass('"_new_pairs_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_pairs_pkey" ON "pairs" ("b", "a"); END IF; END $$;
--   [blocks all]
ALTER TABLE "pairs" DROP CONSTRAINT "pairs_pkey", ADD CONSTRAINT "pairs_pkey" PRIMARY KEY USING INDEX "_new_pairs_pkey";

-- file 3 of 3 (alone), change_primary_key_of_pairs_3
-- drop index _new_pairs_pkey on pairs (way back: may fail)
--   [blocks ddl] not-transactional:pairs._new_pairs_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_pairs_pkey";

-- down

-- file 3 of 3 (alone), change_primary_key_of_pairs_3
-- add unique index _new_pairs_pkey on pairs
--   [blocks ddl] full-scan:pairs not-transactional:pairs._new_pairs_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_pairs_pkey" ON "pairs" ("a", "b");

-- file 2 of 3 (in a transaction), change_primary_key_of_pairs_2
-- change primary key of pairs
DO $$ BEGIN IF to_regclass('"_new_pairs_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_pairs_pkey" ON "pairs" ("a", "b"); END IF; END $$;
--   [blocks all]
ALTER TABLE "pairs" DROP CONSTRAINT "pairs_pkey", ADD CONSTRAINT "pairs_pkey" PRIMARY KEY USING INDEX "_new_pairs_pkey";

-- file 1 of 3 (alone), change_primary_key_of_pairs_1
-- drop index _new_pairs_pkey on pairs
--   [blocks ddl] not-transactional:pairs._new_pairs_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_pairs_pkey";
