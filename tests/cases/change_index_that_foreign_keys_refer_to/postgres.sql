-- up

-- file 1 of 3 (alone), alter_2_tables_1
-- drop index countries_code_idx on countries
--   [blocks ddl] not-transactional:countries.countries_code_idx
DROP INDEX CONCURRENTLY "countries_code_idx";

-- file 2 of 3 (in a transaction), alter_2_tables_2
-- create table places (way back: exact unless written)
CREATE TABLE "places" (
    "id" bigint NOT NULL,
    "number" integer NOT NULL,
    "of" integer,
    CONSTRAINT "places_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "places_number_idx" ON "places" ("number");

-- file 3 of 3 (alone), alter_2_tables_3
-- add index countries_code_zone_idx on countries
--   [blocks ddl] full-scan:countries not-transactional:countries.countries_code_zone_idx
CREATE INDEX CONCURRENTLY "countries_code_zone_idx" ON "countries" ("code", "zone");

-- down

-- file 3 of 3 (alone), alter_2_tables_3
-- drop index countries_code_zone_idx on countries
--   [blocks ddl] not-transactional:countries.countries_code_zone_idx
DROP INDEX CONCURRENTLY "countries_code_zone_idx";

-- file 2 of 3 (in a transaction), alter_2_tables_2
-- drop table places
--   [blocks all] data-loss:places breaks-old-code:places
DROP TABLE "places";

-- file 1 of 3 (alone), alter_2_tables_1
-- add index countries_code_idx on countries
--   [blocks ddl] full-scan:countries not-transactional:countries.countries_code_idx
CREATE INDEX CONCURRENTLY "countries_code_idx" ON "countries" ("code");
