-- up

-- file 1 of 1 (with its own transaction), count_up_members_id
-- count up members.id
--   [blocks all]
-- build members again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'members';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'members' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_members" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    CONSTRAINT "members_id_fkey" FOREIGN KEY ("id") REFERENCES "people" ("id")
);
--   [blocks all] rewrite:members blocks-writes:members may-fail:members
INSERT OR ROLLBACK INTO "_new_members" ("id")
SELECT "id" FROM "members";
--   [blocks all]
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_members', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_members');
--   [blocks all]
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'members'), 0)) WHERE name = '_new_members';
--   [blocks all]
DROP TABLE "members";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_members" RENAME TO "members";
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

-- down

-- file 1 of 1 (with its own transaction), count_up_members_id
-- stop counting members.id
--   [blocks all]
-- build members again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'members';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'members' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_members" (
    "id" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "members_id_fkey" FOREIGN KEY ("id") REFERENCES "people" ("id")
);
--   [blocks all] rewrite:members blocks-writes:members may-fail:members breaks-old-code:members.id
INSERT OR ROLLBACK INTO "_new_members" ("id")
SELECT "id" FROM "members";
--   [blocks all]
DROP TABLE "members";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_members" RENAME TO "members";
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
