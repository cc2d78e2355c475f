-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- drop table visits (way back: lossy)
--   [blocks all] data-loss:visits breaks-old-code:visits
DROP TABLE "visits";
-- add index by_day on stays
--   [blocks all] full-scan:stays blocks-writes:stays
CREATE INDEX "by_day" ON "stays" ("day");

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- drop index by_day on stays
--   [blocks all]
DROP INDEX "by_day";
-- create table visits
CREATE TABLE "visits" (
    "id" integer NOT NULL,
    "day" date NOT NULL,
    PRIMARY KEY ("id")
);
CREATE INDEX "by_day" ON "visits" ("day");
