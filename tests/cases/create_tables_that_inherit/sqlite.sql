-- note: places keeps no comment
-- note: places.name keeps no comment
-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: cities.note keeps no comment
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- note: alias is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (in a transaction), add_5_tables
-- create table places (way back: exact unless written)
CREATE TABLE "places" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" text NOT NULL,
    "height" integer NOT NULL DEFAULT 0,
    "note" text,
    "grade" integer,
    CONSTRAINT "places_height_check" CHECK (height > -500),
    CONSTRAINT "places_grade_check" CHECK (grade > 0)
);
CREATE INDEX "places_name_idx" ON "places" ("name");
-- create table cities (way back: exact unless written)
CREATE TABLE "cities" (
    "id" integer NOT NULL DEFAULT 7,
    "name" text NOT NULL,
    "height" integer NOT NULL DEFAULT 100,
    "note" text NOT NULL,
    "grade" integer,
    "people" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "cities_people_check" CHECK (people >= 0)
);
CREATE UNIQUE INDEX "cities_name_key" ON "cities" ("name");
-- create table nameds (way back: exact unless written)
CREATE TABLE "nameds" (
    "name" text NOT NULL,
    "code" text
);
-- create table capitals (way back: exact unless written)
CREATE TABLE "capitals" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" text NOT NULL,
    "height" integer NOT NULL,
    "note" text NOT NULL,
    "grade" integer,
    "people" integer NOT NULL,
    "code" text,
    "twin" integer,
    CONSTRAINT "capitals_twin_fkey" FOREIGN KEY ("twin") REFERENCES "capitals" ("id")
);
CREATE INDEX "capitals_twin_idx" ON "capitals" ("twin");
-- create table alias (way back: exact unless written)
CREATE TABLE "alias" (
    "name" text NOT NULL,
    "code" text
);

-- down

-- file 1 of 1 (in a transaction), add_5_tables
-- drop table alias
--   [blocks all] data-loss:alias breaks-old-code:alias
DROP TABLE "alias";
-- drop table capitals
--   [blocks all] data-loss:capitals breaks-old-code:capitals
DROP TABLE "capitals";
-- drop table nameds
--   [blocks all] data-loss:nameds breaks-old-code:nameds
DROP TABLE "nameds";
-- drop table cities
--   [blocks all] data-loss:cities breaks-old-code:cities
DROP TABLE "cities";
-- drop table places
--   [blocks all] data-loss:places breaks-old-code:places
DROP TABLE "places";
