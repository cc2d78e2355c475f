-- up

-- file 1 of 2 (in a transaction), alter_2_tables_1
-- create table stays (way back: exact unless written)
CREATE TABLE "stays" (
    "id" bigint NOT NULL,
    "days" integer NOT NULL,
    CONSTRAINT "stays_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "days_range" CHECK (days < 100)
);
-- add check days_range on visits
--   [blocks all] breaks-old-code:visits.days_range
ALTER TABLE "visits" ADD CONSTRAINT "days_range" CHECK (days < 100) NOT VALID;

-- file 2 of 2 (in a transaction), alter_2_tables_2
-- validate check days_range on visits
--   [blocks ddl] full-scan:visits may-fail:visits.days_range
ALTER TABLE "visits" VALIDATE CONSTRAINT "days_range";

-- down

-- file 2 of 2 (in a transaction), alter_2_tables_2
-- stop relying on check days_range on visits

-- file 1 of 2 (in a transaction), alter_2_tables_1
-- drop check days_range on visits
--   [blocks all]
ALTER TABLE "visits" DROP CONSTRAINT "days_range";
-- drop table stays
--   [blocks all] data-loss:stays breaks-old-code:stays
DROP TABLE "stays";
