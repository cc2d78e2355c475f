-- up

-- file 1 of 1 (in a transaction), add_words
-- create table words (way back: exact unless written)
CREATE UNLOGGED TABLE "words" (
    "id" bigint NOT NULL,
    "said" varchar(40) NOT NULL,
    "by" text,
    CONSTRAINT "words_pkey" PRIMARY KEY ("id")
) WITH (fillfactor = 70, toast.autovacuum_enabled = false);
CREATE INDEX "words_said_idx" ON "words" ("said") WITH (fillfactor = 60);
COMMENT ON TABLE "words" IS 'what was said';

-- down

-- file 1 of 1 (in a transaction), add_words
-- drop table words
--   [blocks all] data-loss:words breaks-old-code:words
DROP TABLE "words";
