-- note: words keeps no comment
-- up

-- file 1 of 1 (in a transaction), add_words
-- create table words (way back: exact unless written)
CREATE TABLE "words" (
    "id" integer NOT NULL,
    "said" text NOT NULL,
    "by" text,
    PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE INDEX "words_said_idx" ON "words" ("said");

-- down

-- file 1 of 1 (in a transaction), add_words
-- drop table words
--   [blocks all] data-loss:words breaks-old-code:words
DROP TABLE "words";
