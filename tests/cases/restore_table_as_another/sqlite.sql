-- up

-- file 1 of 1 (with its own transaction), alter_audit_entries_6_changes
-- restore table audit_entries
--   [blocks all]
ALTER TABLE "_retired_audit_entries" RENAME TO "audit_entries";
-- add column audit_entries.source (way back: exact unless written)
-- add unique constraint audit_entries_token_key on audit_entries
-- add index audit_entries_user_id_idx on audit_entries
-- add foreign key audit_entries_user_id_fkey on audit_entries
-- retire column audit_entries.note
--   [blocks all] breaks-old-code:audit_entries.note
ALTER TABLE "audit_entries" RENAME COLUMN "note" TO "_retired_note";
--   [blocks all]
-- build audit_entries again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_entries';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'audit_entries' AND sql IS NOT NULL AND name NOT IN ('audit_entries_token_key', 'audit_entries_user_id_idx');
--   [blocks all]
CREATE TABLE "_new_audit_entries" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "user_id" integer NOT NULL,
    "token" text NOT NULL,
    "_retired_note" text,
    "source" integer,
    CONSTRAINT "audit_entries_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
);
--   [blocks all] rewrite:audit_entries blocks-writes:audit_entries may-fail:audit_entries
INSERT OR ROLLBACK INTO "_new_audit_entries" ("id", "user_id", "token", "_retired_note", "source")
SELECT "id", "user_id", "token", "_retired_note", NULL AS "source" FROM "audit_entries";
--   [blocks all]
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_audit_entries', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_audit_entries');
--   [blocks all]
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'audit_entries'), 0)) WHERE name = '_new_audit_entries';
--   [blocks all]
DROP TABLE "audit_entries";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_audit_entries" RENAME TO "audit_entries";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "audit_entries_token_key" ON "audit_entries" ("token");
--   [blocks all]
CREATE INDEX "audit_entries_user_id_idx" ON "audit_entries" ("user_id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;

-- down

-- file 1 of 1 (with its own transaction), alter_audit_entries_6_changes
-- restore column audit_entries.note
--   [blocks all] breaks-new-code:audit_entries.note
ALTER TABLE "audit_entries" RENAME COLUMN "_retired_note" TO "note";
-- drop foreign key audit_entries_user_id_fkey on audit_entries
-- drop index audit_entries_user_id_idx on audit_entries
-- drop unique constraint audit_entries_token_key on audit_entries
-- drop column audit_entries.source
-- retire table audit_entries
--   [blocks all] breaks-old-code:audit_entries
ALTER TABLE "audit_entries" RENAME TO "_retired_audit_entries";
--   [blocks all]
-- build _retired_audit_entries again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = '_retired_audit_entries';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = '_retired_audit_entries' AND sql IS NOT NULL AND name NOT IN ('audit_entries_token_key', 'audit_entries_user_id_idx');
--   [blocks all]
CREATE TABLE "_new__retired_audit_entries" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "user_id" integer NOT NULL,
    "token" text NOT NULL,
    "note" text
);
--   [blocks all] rewrite:_retired_audit_entries blocks-writes:_retired_audit_entries may-fail:_retired_audit_entries data-loss:audit_entries.source breaks-old-code:audit_entries.source
INSERT OR ROLLBACK INTO "_new__retired_audit_entries" ("id", "user_id", "token", "note")
SELECT "id", "user_id", "token", "note" FROM "_retired_audit_entries";
--   [blocks all]
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new__retired_audit_entries', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new__retired_audit_entries');
--   [blocks all]
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = '_retired_audit_entries'), 0)) WHERE name = '_new__retired_audit_entries';
--   [blocks all]
DROP TABLE "_retired_audit_entries";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new__retired_audit_entries" RENAME TO "_retired_audit_entries";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
