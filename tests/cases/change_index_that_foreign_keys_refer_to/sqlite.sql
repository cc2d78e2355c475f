-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- drop index countries_code_idx on countries
--   [blocks all]
DROP INDEX "countries_code_idx";
-- create table places (way back: exact unless written)
CREATE TABLE "places" (
    "id" integer NOT NULL,
    "number" integer NOT NULL,
    "of" integer,
    PRIMARY KEY ("id")
);
CREATE INDEX "places_number_idx" ON "places" ("number");
-- add index countries_code_zone_idx on countries
--   [blocks all] full-scan:countries blocks-writes:countries
CREATE INDEX "countries_code_zone_idx" ON "countries" ("code", "zone");

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- drop index countries_code_zone_idx on countries
--   [blocks all]
DROP INDEX "countries_code_zone_idx";
-- drop table places
--   [blocks all] data-loss:places breaks-old-code:places
DROP TABLE "places";
-- add index countries_code_idx on countries
--   [blocks all] full-scan:countries blocks-writes:countries
CREATE INDEX "countries_code_idx" ON "countries" ("code");
