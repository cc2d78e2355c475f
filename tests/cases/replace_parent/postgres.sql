-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- let cities no longer inherit from places
--   [blocks all] breaks-old-code:places
ALTER TABLE "cities" NO INHERIT "places";
-- create table sites (way back: exact unless written)
CREATE TABLE "sites" (
    "id" bigint NOT NULL,
    "name" varchar(40) NOT NULL
);
-- let cities inherit from sites, places
--   [blocks all]
ALTER TABLE "cities" INHERIT "sites";
--   [blocks all] breaks-old-code:places
ALTER TABLE "cities" INHERIT "places";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- let cities no longer inherit from sites, places
--   [blocks all] breaks-old-code:sites
ALTER TABLE "cities" NO INHERIT "sites";
--   [blocks all] breaks-old-code:places
ALTER TABLE "cities" NO INHERIT "places";
-- drop table sites
--   [blocks all] data-loss:sites breaks-old-code:sites
DROP TABLE "sites";
-- let cities inherit from places
--   [blocks all] breaks-old-code:places
ALTER TABLE "cities" INHERIT "places";
