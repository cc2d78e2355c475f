-- up

-- file 1 of 1 (in a transaction), change_type_of_alarms_levels
-- change type of alarms.levels from enum level[] to text[] (way back: may fail)
--   [blocks all]
ALTER TABLE "alarms" DROP CONSTRAINT "some";
--   [blocks all] rewrite:alarms blocks-reads:alarms blocks-writes:alarms breaks-old-code:alarms.levels
ALTER TABLE "alarms" ALTER COLUMN "levels" TYPE text[];
--   [blocks all] full-scan:alarms blocks-reads:alarms blocks-writes:alarms
ALTER TABLE "alarms" ADD CONSTRAINT "some" CHECK (array_length(levels, 1) > 0);

-- down

-- file 1 of 1 (in a transaction), change_type_of_alarms_levels
-- change type of alarms.levels from text[] to enum level[]
--   [blocks all]
ALTER TABLE "alarms" DROP CONSTRAINT "some";
--   [blocks all] rewrite:alarms blocks-reads:alarms blocks-writes:alarms may-fail:alarms.levels breaks-old-code:alarms.levels
ALTER TABLE "alarms" ALTER COLUMN "levels" TYPE "level"[] USING "levels"::"level"[];
--   [blocks all] full-scan:alarms blocks-reads:alarms blocks-writes:alarms
ALTER TABLE "alarms" ADD CONSTRAINT "some" CHECK (array_length(levels, 1) > 0);
