-- up

-- file 1 of 2 (in a transaction), alter_eggs_3_changes_1
-- stop relying on foreign key eggs_laid_by_fkey on eggs

-- file 2 of 2 (in a transaction), alter_eggs_3_changes_2
-- drop foreign key eggs_laid_by_fkey on eggs (way back: may fail)
--   [blocks all]
ALTER TABLE "eggs" DROP CONSTRAINT "eggs_laid_by_fkey";
-- drop table chickens (way back: lossy)
--   [blocks all] data-loss:chickens breaks-old-code:chickens
DROP TABLE "chickens";
-- drop table eggs (way back: lossy)
--   [blocks all] data-loss:eggs breaks-old-code:eggs
DROP TABLE "eggs";

-- down

-- file 2 of 2 (in a transaction), alter_eggs_3_changes_2
-- create table eggs
CREATE TABLE "eggs" (
    "id" bigint NOT NULL,
    "laid_by" bigint,
    CONSTRAINT "eggs_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "eggs_laid_by_idx" ON "eggs" ("laid_by");
-- create table chickens
--   [blocks writes]
CREATE TABLE "chickens" (
    "id" bigint NOT NULL,
    "hatched_from" bigint,
    CONSTRAINT "chickens_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "chickens_hatched_from_fkey" FOREIGN KEY ("hatched_from") REFERENCES "eggs" ("id")
);
CREATE INDEX "chickens_hatched_from_idx" ON "chickens" ("hatched_from");
-- add foreign key eggs_laid_by_fkey on eggs
--   [blocks writes] breaks-old-code:eggs.eggs_laid_by_fkey
ALTER TABLE "eggs" ADD CONSTRAINT "eggs_laid_by_fkey" FOREIGN KEY ("laid_by") REFERENCES "chickens" ("id") NOT VALID;

-- file 1 of 2 (in a transaction), alter_eggs_3_changes_1
-- validate foreign key eggs_laid_by_fkey on eggs
--   [blocks ddl] full-scan:eggs may-fail:eggs.eggs_laid_by_fkey full-scan:chickens
ALTER TABLE "eggs" VALIDATE CONSTRAINT "eggs_laid_by_fkey";
