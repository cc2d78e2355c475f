-- up

-- file 1 of 1 (in a transaction), alter_pairs_2_changes
-- drop unique constraint pairs_a_b_key on pairs (way back: may fail)
--   [blocks all]
DROP INDEX "pairs_a_b_key";
-- add unique index pairs_a_b_key on pairs
--   [blocks all] full-scan:pairs blocks-writes:pairs may-fail:pairs.pairs_a_b_key breaks-old-code:pairs.pairs_a_b_key
CREATE UNIQUE INDEX "pairs_a_b_key" ON "pairs" ("a", "b");

-- down

-- file 1 of 1 (in a transaction), alter_pairs_2_changes
-- drop index pairs_a_b_key on pairs
--   [blocks all]
DROP INDEX "pairs_a_b_key";
-- add unique constraint pairs_a_b_key on pairs
--   [blocks all] may-fail:pairs.pairs_a_b_key full-scan:pairs blocks-writes:pairs breaks-old-code:pairs.pairs_a_b_key
CREATE UNIQUE INDEX "pairs_a_b_key" ON "pairs" ("a", "b");
