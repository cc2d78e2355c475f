-- up

-- file 1 of 1 (in a transaction), change_type_of_notes_at
-- change type of notes.at from native timestamp(6) to native timestamp(0) (way back: lossy)
--   [blocks all] rewrite:notes blocks-reads:notes blocks-writes:notes data-loss:notes.at breaks-old-code:notes.at
ALTER TABLE "notes" ALTER COLUMN "at" TYPE timestamp(0);

-- down

-- file 1 of 1 (in a transaction), change_type_of_notes_at
-- change type of notes.at from native timestamp(0) to native timestamp(6)
--   [blocks all] rewrite:notes blocks-reads:notes blocks-writes:notes breaks-old-code:notes.at
ALTER TABLE "notes" ALTER COLUMN "at" TYPE timestamp(6);
