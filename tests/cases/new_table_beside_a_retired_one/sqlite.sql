-- up

-- file 1 of 1 (in a transaction), add_audit_entries
-- create table audit_entries (way back: exact unless written)
--   [blocks all]
CREATE TABLE "audit_entries" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "user_id" integer NOT NULL,
    "token" text NOT NULL,
    CONSTRAINT "audit_entries_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
);
CREATE UNIQUE INDEX "audit_entries_token_key" ON "audit_entries" ("token");
CREATE INDEX "audit_entries_user_id_idx" ON "audit_entries" ("user_id");

-- down

-- file 1 of 1 (in a transaction), add_audit_entries
-- drop table audit_entries
--   [blocks all] data-loss:audit_entries breaks-old-code:audit_entries
DROP TABLE "audit_entries";
