-- up

-- file 1 of 7 (in a transaction), alter_pairs_5_changes_1
-- drop unique constraint pairs_a_b_key on pairs (way back: may fail)
--   [blocks all]
ALTER TABLE "pairs" DROP CONSTRAINT "pairs_a_b_key";

-- file 2 of 7 (alone), alter_pairs_5_changes_2
-- drop index pairs_a_b_key on pairs (way back: may fail)
--   [blocks ddl] not-transactional:pairs.pairs_a_b_key
DROP INDEX CONCURRENTLY IF EXISTS "pairs_a_b_key";

-- file 3 of 7 (alone), alter_pairs_5_changes_3
-- drop index pairs_a_b_idx on pairs
--   [blocks ddl] not-transactional:pairs.pairs_a_b_idx
DROP INDEX CONCURRENTLY "pairs_a_b_idx";

-- file 4 of 7 (alone), alter_pairs_5_changes_4
-- add unique index pairs_a_c_key on pairs
--   [blocks ddl] full-scan:pairs may-fail:pairs.pairs_a_c_key breaks-old-code:pairs.pairs_a_c_key not-transactional:pairs.pairs_a_c_key
CREATE UNIQUE INDEX CONCURRENTLY "pairs_a_c_key" ON "pairs" ("a", "c");

-- file 5 of 7 (in a transaction), alter_pairs_5_changes_5
-- add unique constraint pairs_a_c_key on pairs
DO $$ BEGIN IF to_regclass('"pairs_a_c_key"') IS NULL THEN CREATE UNIQUE INDEX "pairs_a_c_key" ON "pairs" ("a", "c"); END IF; END $$;
--   [blocks all]
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_a_c_key" UNIQUE USING INDEX "pairs_a_c_key";

-- file 6 of 7 (alone), alter_pairs_5_changes_6
-- add index pairs_a_idx on pairs
--   [blocks ddl] full-scan:pairs not-transactional:pairs.pairs_a_idx
CREATE INDEX CONCURRENTLY "pairs_a_idx" ON "pairs" ("a");

-- file 7 of 7 (in a transaction), alter_pairs_5_changes_7
-- drop column pairs.b (way back: lossy)
--   [blocks all] data-loss:pairs.b breaks-old-code:pairs.b
ALTER TABLE "pairs" DROP COLUMN "b";

-- down

-- file 7 of 7 (in a transaction), alter_pairs_5_changes_7
-- add column pairs.b
--   [blocks all] may-fail:pairs.b breaks-old-code:pairs.b
ALTER TABLE "pairs" ADD COLUMN "b" integer NOT NULL;

-- file 6 of 7 (alone), alter_pairs_5_changes_6
-- drop index pairs_a_idx on pairs
--   [blocks ddl] not-transactional:pairs.pairs_a_idx
DROP INDEX CONCURRENTLY "pairs_a_idx";

-- file 5 of 7 (in a transaction), alter_pairs_5_changes_5
-- drop unique constraint pairs_a_c_key on pairs
--   [blocks all]
ALTER TABLE "pairs" DROP CONSTRAINT "pairs_a_c_key";

-- file 4 of 7 (alone), alter_pairs_5_changes_4
-- drop index pairs_a_c_key on pairs
--   [blocks ddl] not-transactional:pairs.pairs_a_c_key
DROP INDEX CONCURRENTLY IF EXISTS "pairs_a_c_key";

-- file 3 of 7 (alone), alter_pairs_5_changes_3
-- add index pairs_a_b_idx on pairs
--   [blocks ddl] full-scan:pairs not-transactional:pairs.pairs_a_b_idx
CREATE INDEX CONCURRENTLY "pairs_a_b_idx" ON "pairs" ("a", "b");

-- file 2 of 7 (alone), alter_pairs_5_changes_2
-- add unique index pairs_a_b_key on pairs
--   [blocks ddl] full-scan:pairs may-fail:pairs.pairs_a_b_key breaks-old-code:pairs.pairs_a_b_key not-transactional:pairs.pairs_a_b_key
CREATE UNIQUE INDEX CONCURRENTLY "pairs_a_b_key" ON "pairs" ("a", "b");

-- file 1 of 7 (in a transaction), alter_pairs_5_changes_1
-- add unique constraint pairs_a_b_key on pairs
DO $$ BEGIN IF to_regclass('"pairs_a_b_key"') IS NULL THEN CREATE UNIQUE INDEX "pairs_a_b_key" ON "pairs" ("a", "b"); END IF; END $$;
--   [blocks all]
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_a_b_key" UNIQUE USING INDEX "pairs_a_b_key";
