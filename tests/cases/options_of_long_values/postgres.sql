-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- set options of notes
--   [blocks ddl]
ALTER TABLE "notes" RESET (toast.autovacuum_enabled);
-- change type of notes.body from text to varchar(20)
--   [blocks all] rewrite:notes blocks-reads:notes blocks-writes:notes may-fail:notes.body breaks-old-code:notes.body
ALTER TABLE "notes" ALTER COLUMN "body" TYPE varchar(20);
-- change type of words.text from varchar(20) to text (way back: may fail)
--   [blocks all]
ALTER TABLE "words" ALTER COLUMN "text" TYPE text;
-- set options of words
--   [blocks ddl]
ALTER TABLE "words" SET (toast.autovacuum_enabled = false);

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- set options of words
--   [blocks ddl]
ALTER TABLE "words" RESET (toast.autovacuum_enabled);
-- change type of words.text from text to varchar(20)
--   [blocks all] rewrite:words blocks-reads:words blocks-writes:words may-fail:words.text breaks-old-code:words.text
ALTER TABLE "words" ALTER COLUMN "text" TYPE varchar(20);
-- change type of notes.body from varchar(20) to text
--   [blocks all]
ALTER TABLE "notes" ALTER COLUMN "body" TYPE text;
-- set options of notes
--   [blocks ddl]
ALTER TABLE "notes" SET (toast.autovacuum_enabled = false);
