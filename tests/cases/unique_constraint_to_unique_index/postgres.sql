-- up

-- file 1 of 2 (in a transaction), alter_pairs_2_changes_1
-- drop unique constraint pairs_a_b_key on pairs (way back: may fail)
--   [blocks all]
ALTER TABLE "pairs" DROP CONSTRAINT "pairs_a_b_key";

-- file 2 of 2 (alone), alter_pairs_2_changes_2
-- add unique index pairs_a_b_key on pairs
--   [blocks ddl] full-scan:pairs may-fail:pairs.pairs_a_b_key breaks-old-code:pairs.pairs_a_b_key not-transactional:pairs.pairs_a_b_key
CREATE UNIQUE INDEX CONCURRENTLY "pairs_a_b_key" ON "pairs" ("a", "b");

-- down

-- file 2 of 2 (alone), alter_pairs_2_changes_2
-- drop index pairs_a_b_key on pairs
--   [blocks ddl] not-transactional:pairs.pairs_a_b_key
DROP INDEX CONCURRENTLY "pairs_a_b_key";

-- file 1 of 2 (in a transaction), alter_pairs_2_changes_1
-- add unique constraint pairs_a_b_key on pairs
--   [blocks all] may-fail:pairs.pairs_a_b_key full-scan:pairs blocks-reads:pairs blocks-writes:pairs breaks-old-code:pairs.pairs_a_b_key
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_a_b_key" UNIQUE ("a", "b");
