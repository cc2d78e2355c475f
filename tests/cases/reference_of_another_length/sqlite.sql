-- up

-- file 1 of 1 (in a transaction), add_cities
-- create table cities (way back: exact unless written)
--   [blocks all]
CREATE TABLE "cities" (
    "id" integer NOT NULL,
    "country" text NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "cities_country_fkey" FOREIGN KEY ("country") REFERENCES "countries" ("code")
);

-- down

-- file 1 of 1 (in a transaction), add_cities
-- drop table cities
--   [blocks all] data-loss:cities breaks-old-code:cities
DROP TABLE "cities";
