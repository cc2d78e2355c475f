-- up

-- file 1 of 5 (alone), alter_2_tables_1
-- add unique index countries_code_key on countries
--   [blocks ddl] full-scan:countries may-fail:countries.countries_code_key breaks-old-code:countries.countries_code_key not-transactional:countries.countries_code_key
CREATE UNIQUE INDEX CONCURRENTLY "countries_code_key" ON "countries" ("code");

-- file 2 of 5 (in a transaction), alter_2_tables_2
-- add unique constraint countries_code_key on countries
DO $$ BEGIN IF to_regclass('"countries_code_key"') IS NULL THEN CREATE UNIQUE INDEX "countries_code_key" ON "countries" ("code"); END IF; END $$;
--   [blocks all]
ALTER TABLE "countries" ADD CONSTRAINT "countries_code_key" UNIQUE USING INDEX "countries_code_key";

-- file 3 of 5 (alone), alter_2_tables_3
-- add index cities_country_idx on cities
--   [blocks ddl] full-scan:cities not-transactional:cities.cities_country_idx
CREATE INDEX CONCURRENTLY "cities_country_idx" ON "cities" ("country");

-- file 4 of 5 (in a transaction), alter_2_tables_4
-- add foreign key cities_country_fkey on cities
--   [blocks writes] breaks-old-code:cities.cities_country_fkey
ALTER TABLE "cities" ADD CONSTRAINT "cities_country_fkey" FOREIGN KEY ("country") REFERENCES "countries" ("code") ON UPDATE CASCADE NOT VALID;

-- file 5 of 5 (in a transaction), alter_2_tables_5
-- validate foreign key cities_country_fkey on cities
--   [blocks ddl] full-scan:cities may-fail:cities.cities_country_fkey full-scan:countries
ALTER TABLE "cities" VALIDATE CONSTRAINT "cities_country_fkey";

-- down

-- file 5 of 5 (in a transaction), alter_2_tables_5
-- stop relying on foreign key cities_country_fkey on cities

-- file 4 of 5 (in a transaction), alter_2_tables_4
-- drop foreign key cities_country_fkey on cities
--   [blocks all]
ALTER TABLE "cities" DROP CONSTRAINT "cities_country_fkey";

-- file 3 of 5 (alone), alter_2_tables_3
-- drop index cities_country_idx on cities
--   [blocks ddl] not-transactional:cities.cities_country_idx
DROP INDEX CONCURRENTLY "cities_country_idx";

-- file 2 of 5 (in a transaction), alter_2_tables_2
-- drop unique constraint countries_code_key on countries
--   [blocks all]
ALTER TABLE "countries" DROP CONSTRAINT "countries_code_key";

-- file 1 of 5 (alone), alter_2_tables_1
-- drop index countries_code_key on countries
--   [blocks ddl] not-transactional:countries.countries_code_key
DROP INDEX CONCURRENTLY IF EXISTS "countries_code_key";
