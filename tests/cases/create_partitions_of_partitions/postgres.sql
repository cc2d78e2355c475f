-- up

-- file 1 of 1 (in a transaction), add_visits
-- create table visits (way back: exact unless written)
CREATE TABLE "visits" (
    "id" bigint NOT NULL,
    "day" integer NOT NULL,
    "region" varchar(20) NOT NULL,
    "kind" varchar(20) NOT NULL DEFAULT 'none'
) PARTITION BY RANGE ("day");
CREATE TABLE "visits_first" PARTITION OF "visits" FOR VALUES FROM (0) TO (100) PARTITION BY LIST ("region");
CREATE TABLE "visits_second" PARTITION OF "visits" FOR VALUES FROM (100) TO (200);
CREATE TABLE "visits_third" PARTITION OF "visits" FOR VALUES FROM (200) TO (300) PARTITION BY RANGE ((region COLLATE "C"), "day");
CREATE TABLE "visits_first_near" PARTITION OF "visits_first" FOR VALUES IN ('near', 'it''s');
CREATE TABLE "visits_first_rest" PARTITION OF "visits_first" DEFAULT PARTITION BY HASH ("id", (lower(kind)));
CREATE TABLE "visits_first_rest_even" PARTITION OF "visits_first_rest" FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE "visits_first_rest_odd" PARTITION OF "visits_first_rest" FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE INDEX "visits_kind_idx" ON "visits" ("kind");

-- down

-- file 1 of 1 (in a transaction), add_visits
-- drop table visits
--   [blocks all] data-loss:visits breaks-old-code:visits
DROP TABLE "visits";
