-- up

-- file 1 of 1 (in a transaction), drop_table_notes
-- drop table notes (way back: lossy)
--   [blocks all] data-loss:notes breaks-old-code:notes
DROP TABLE "notes";

-- down

-- file 1 of 1 (in a transaction), drop_table_notes
-- create table notes
--   [blocks all]
CREATE TABLE "notes" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "user_id" integer NOT NULL,
    "title" text NOT NULL DEFAULT 'it''s',
    CONSTRAINT "notes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE INDEX "notes_user_id_idx" ON "notes" ("user_id");
