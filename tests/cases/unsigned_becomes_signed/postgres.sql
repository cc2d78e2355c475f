-- up

-- file 1 of 4 (in a transaction), alter_counters_4_changes_1
-- stop relying on check counters_hits_check on counters

-- file 2 of 4 (in a transaction), alter_counters_4_changes_2
-- drop check counters_hits_check on counters (way back: may fail)
--   [blocks all]
ALTER TABLE "counters" DROP CONSTRAINT "counters_hits_check";

-- file 3 of 4 (in a transaction), alter_counters_4_changes_3
-- stop relying on check counters_misses_check on counters

-- file 4 of 4 (in a transaction), alter_counters_4_changes_4
-- drop check counters_misses_check on counters (way back: may fail)
--   [blocks all]
ALTER TABLE "counters" DROP CONSTRAINT "counters_misses_check";
-- change type of counters.hits from unsigned integer to bigint (way back: may fail)
-- change type of counters.misses from unsigned integer to bigint (way back: may fail)

-- down

-- file 4 of 4 (in a transaction), alter_counters_4_changes_4
-- change type of counters.misses from bigint to unsigned integer
-- change type of counters.hits from bigint to unsigned integer
-- add check counters_misses_check on counters
--   [blocks all] breaks-old-code:counters.counters_misses_check
ALTER TABLE "counters" ADD CONSTRAINT "counters_misses_check" CHECK ("misses" >= 0 AND "misses" <= 4294967295) NOT VALID;

-- file 3 of 4 (in a transaction), alter_counters_4_changes_3
-- validate check counters_misses_check on counters
--   [blocks ddl] full-scan:counters may-fail:counters.counters_misses_check
ALTER TABLE "counters" VALIDATE CONSTRAINT "counters_misses_check";

-- file 2 of 4 (in a transaction), alter_counters_4_changes_2
-- add check counters_hits_check on counters
--   [blocks all] breaks-old-code:counters.counters_hits_check
ALTER TABLE "counters" ADD CONSTRAINT "counters_hits_check" CHECK ("hits" >= 0 AND "hits" <= 4294967295) NOT VALID;

-- file 1 of 4 (in a transaction), alter_counters_4_changes_1
-- validate check counters_hits_check on counters
--   [blocks ddl] full-scan:counters may-fail:counters.counters_hits_check
ALTER TABLE "counters" VALIDATE CONSTRAINT "counters_hits_check";
