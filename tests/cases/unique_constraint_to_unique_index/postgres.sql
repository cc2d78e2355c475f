-- up

-- file 1 of 3 (in a transaction), alter_pairs_2_changes_1
-- drop unique constraint pairs_a_b_key on pairs (way back: may fail)
--   [blocks all]
ALTER TABLE "pairs" DROP CONSTRAINT "pairs_a_b_key";

-- file 2 of 3 (alone), alter_pairs_2_changes_2
-- drop index pairs_a_b_key on pairs (way back: may fail)
--   [blocks ddl] not-transactional:pairs.pairs_a_b_key
DROP INDEX CONCURRENTLY IF EXISTS "pairs_a_b_key";

-- file 3 of 3 (alone), alter_pairs_2_changes_3
-- add unique index pairs_a_b_key on pairs
--   [blocks ddl] full-scan:pairs may-fail:pairs.pairs_a_b_key breaks-old-code:pairs.pairs_a_b_key not-transactional:pairs.pairs_a_b_key
CREATE UNIQUE INDEX CONCURRENTLY "pairs_a_b_key" ON "pairs" ("a", "b");

-- down

-- file 3 of 3 (alone), alter_pairs_2_changes_3
-- drop index pairs_a_b_key on pairs
--   [blocks ddl] not-transactional:pairs.pairs_a_b_key
DROP INDEX CONCURRENTLY "pairs_a_b_key";

-- file 2 of 3 (alone), alter_pairs_2_changes_2
-- add unique index pairs_a_b_key on pairs
--   [blocks ddl] full-scan:pairs may-fail:pairs.pairs_a_b_key breaks-old-code:pairs.pairs_a_b_key not-transactional:pairs.pairs_a_b_key
CREATE UNIQUE INDEX CONCURRENTLY "pairs_a_b_key" ON "pairs" ("a", "b");

-- file 1 of 3 (in a transaction), alter_pairs_2_changes_1
-- add unique constraint pairs_a_b_key on pairs
DO $$ BEGIN IF to_regclass('"pairs_a_b_key"') IS NULL THEN CREATE UNIQUE INDEX "pairs_a_b_key" ON "pairs" ("a", "b"); END IF; END $$;
--   [blocks all]
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_a_b_key" UNIQUE USING INDEX "pairs_a_b_key";
