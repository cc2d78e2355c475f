-- note: visits holds its rows itself: it is not divided into partitions
-- up

-- file 1 of 1 (in a transaction), add_visits
-- create table visits (way back: exact unless written)
CREATE TABLE "visits" (
    "id" integer NOT NULL,
    "day" integer NOT NULL,
    "region" text NOT NULL,
    "kind" text NOT NULL DEFAULT 'none'
);
CREATE INDEX "visits_kind_idx" ON "visits" ("kind");

-- down

-- file 1 of 1 (in a transaction), add_visits
-- drop table visits
--   [blocks all] data-loss:visits breaks-old-code:visits
DROP TABLE "visits";
