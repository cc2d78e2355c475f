-- up

-- file 1 of 2 (in a transaction), alter_2_tables_1
-- drop table visits (way back: lossy)
--   [blocks all] data-loss:visits breaks-old-code:visits
DROP TABLE "visits";

-- file 2 of 2 (alone), alter_2_tables_2
-- add index by_day on stays
--   [blocks ddl] full-scan:stays not-transactional:stays.by_day
CREATE INDEX CONCURRENTLY "by_day" ON "stays" ("day");

-- down

-- file 2 of 2 (alone), alter_2_tables_2
-- drop index by_day on stays
--   [blocks ddl] not-transactional:stays.by_day
DROP INDEX CONCURRENTLY "by_day";

-- file 1 of 2 (in a transaction), alter_2_tables_1
-- create table visits
CREATE TABLE "visits" (
    "id" bigint NOT NULL,
    "day" date NOT NULL,
    CONSTRAINT "visits_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "by_day" ON "visits" ("day");
