-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- drop table chickens (way back: lossy)
--   [blocks all] data-loss:chickens breaks-old-code:chickens
DROP TABLE "chickens";
-- drop table eggs (way back: lossy)
--   [blocks all] data-loss:eggs breaks-old-code:eggs
DROP TABLE "eggs";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- create table eggs
--   [blocks all]
CREATE TABLE "eggs" (
    "id" integer NOT NULL,
    "laid_by" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "eggs_laid_by_fkey" FOREIGN KEY ("laid_by") REFERENCES "chickens" ("id")
);
CREATE INDEX "eggs_laid_by_idx" ON "eggs" ("laid_by");
-- create table chickens
--   [blocks all]
CREATE TABLE "chickens" (
    "id" integer NOT NULL,
    "hatched_from" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "chickens_hatched_from_fkey" FOREIGN KEY ("hatched_from") REFERENCES "eggs" ("id")
);
CREATE INDEX "chickens_hatched_from_idx" ON "chickens" ("hatched_from");
