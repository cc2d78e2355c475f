-- up

-- file 1 of 1 (in a transaction), change_primary_key_of_pairs
-- change primary key of pairs (way back: may fail)
--   [blocks all] may-fail:pairs full-scan:pairs blocks-reads:pairs blocks-writes:pairs
ALTER TABLE "pairs" DROP CONSTRAINT "pairs_pkey", ADD CONSTRAINT "pairs_pkey" PRIMARY KEY ("b", "a");

-- down

-- file 1 of 1 (in a transaction), change_primary_key_of_pairs
-- change primary key of pairs
--   [blocks all] may-fail:pairs full-scan:pairs blocks-reads:pairs blocks-writes:pairs
ALTER TABLE "pairs" DROP CONSTRAINT "pairs_pkey", ADD CONSTRAINT "pairs_pkey" PRIMARY KEY ("a", "b");
