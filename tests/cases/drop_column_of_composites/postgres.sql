-- up

-- file 1 of 5 (in a transaction), alter_pairs_5_changes_1
-- drop unique constraint pairs_a_b_key on pairs (way back: may fail)
--   [blocks all]
ALTER TABLE "pairs" DROP CONSTRAINT "pairs_a_b_key";

-- file 2 of 5 (alone), alter_pairs_5_changes_2
-- drop index pairs_a_b_idx on pairs
--   [blocks ddl] not-transactional:pairs.pairs_a_b_idx
DROP INDEX CONCURRENTLY "pairs_a_b_idx";

-- file 3 of 5 (in a transaction), alter_pairs_5_changes_3
-- add unique constraint pairs_a_c_key on pairs
--   [blocks all] may-fail:pairs.pairs_a_c_key full-scan:pairs blocks-reads:pairs blocks-writes:pairs breaks-old-code:pairs.pairs_a_c_key
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_a_c_key" UNIQUE ("a", "c");

-- file 4 of 5 (alone), alter_pairs_5_changes_4
-- add index pairs_a_idx on pairs
--   [blocks ddl] full-scan:pairs not-transactional:pairs.pairs_a_idx
CREATE INDEX CONCURRENTLY "pairs_a_idx" ON "pairs" ("a");

-- file 5 of 5 (in a transaction), alter_pairs_5_changes_5
-- drop column pairs.b (way back: lossy)
--   [blocks all] data-loss:pairs.b breaks-old-code:pairs.b
ALTER TABLE "pairs" DROP COLUMN "b";

-- down

-- file 5 of 5 (in a transaction), alter_pairs_5_changes_5
-- add column pairs.b
--   [blocks all] may-fail:pairs.b breaks-old-code:pairs.b
ALTER TABLE "pairs" ADD COLUMN "b" integer NOT NULL;

-- file 4 of 5 (alone), alter_pairs_5_changes_4
-- drop index pairs_a_idx on pairs
--   [blocks ddl] not-transactional:pairs.pairs_a_idx
DROP INDEX CONCURRENTLY "pairs_a_idx";

-- file 3 of 5 (in a transaction), alter_pairs_5_changes_3
-- drop unique constraint pairs_a_c_key on pairs
--   [blocks all]
ALTER TABLE "pairs" DROP CONSTRAINT "pairs_a_c_key";

-- file 2 of 5 (alone), alter_pairs_5_changes_2
-- add index pairs_a_b_idx on pairs
--   [blocks ddl] full-scan:pairs not-transactional:pairs.pairs_a_b_idx
CREATE INDEX CONCURRENTLY "pairs_a_b_idx" ON "pairs" ("a", "b");

-- file 1 of 5 (in a transaction), alter_pairs_5_changes_1
-- add unique constraint pairs_a_b_key on pairs
--   [blocks all] may-fail:pairs.pairs_a_b_key full-scan:pairs blocks-reads:pairs blocks-writes:pairs breaks-old-code:pairs.pairs_a_b_key
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_a_b_key" UNIQUE ("a", "b");
