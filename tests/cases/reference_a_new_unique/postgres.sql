-- up

-- file 1 of 4 (in a transaction), alter_2_tables_1
-- add unique constraint countries_code_key on countries
--   [blocks all] may-fail:countries.countries_code_key full-scan:countries blocks-reads:countries blocks-writes:countries breaks-old-code:countries.countries_code_key
ALTER TABLE "countries" ADD CONSTRAINT "countries_code_key" UNIQUE ("code");

-- file 2 of 4 (alone), alter_2_tables_2
-- add index cities_country_idx on cities
--   [blocks ddl] full-scan:cities not-transactional:cities.cities_country_idx
CREATE INDEX CONCURRENTLY "cities_country_idx" ON "cities" ("country");

-- file 3 of 4 (in a transaction), alter_2_tables_3
-- add foreign key cities_country_fkey on cities
--   [blocks writes] breaks-old-code:cities.cities_country_fkey
ALTER TABLE "cities" ADD CONSTRAINT "cities_country_fkey" FOREIGN KEY ("country") REFERENCES "countries" ("code") ON UPDATE CASCADE NOT VALID;

-- file 4 of 4 (in a transaction), alter_2_tables_4
-- validate foreign key cities_country_fkey on cities
--   [blocks ddl] may-fail:cities.cities_country_fkey full-scan:cities full-scan:countries
ALTER TABLE "cities" VALIDATE CONSTRAINT "cities_country_fkey";

-- down

-- file 4 of 4 (in a transaction), alter_2_tables_4
-- stop relying on foreign key cities_country_fkey on cities

-- file 3 of 4 (in a transaction), alter_2_tables_3
-- drop foreign key cities_country_fkey on cities
--   [blocks all]
ALTER TABLE "cities" DROP CONSTRAINT "cities_country_fkey";

-- file 2 of 4 (alone), alter_2_tables_2
-- drop index cities_country_idx on cities
--   [blocks ddl] not-transactional:cities.cities_country_idx
DROP INDEX CONCURRENTLY "cities_country_idx";

-- file 1 of 4 (in a transaction), alter_2_tables_1
-- drop unique constraint countries_code_key on countries
--   [blocks all]
ALTER TABLE "countries" DROP CONSTRAINT "countries_code_key";
