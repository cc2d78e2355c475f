-- up

-- file 1 of 1 (in a transaction), add_parts
-- create table parts (way back: exact unless written)
CREATE TABLE "parts" (
    "id" integer NOT NULL,
    "number" integer NOT NULL,
    "of" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "parts_of_fkey" FOREIGN KEY ("of") REFERENCES "parts" ("number")
);
CREATE UNIQUE INDEX "parts_number_key" ON "parts" ("number");
CREATE INDEX "parts_of_idx" ON "parts" ("of");

-- down

-- file 1 of 1 (in a transaction), add_parts
-- drop table parts
--   [blocks all] data-loss:parts breaks-old-code:parts
DROP TABLE "parts";
