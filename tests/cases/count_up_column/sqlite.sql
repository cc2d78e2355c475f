-- up

-- file 1 of 1 (with its own transaction), count_up_tickets_id
-- count up tickets.id
--   [blocks writes]
-- build tickets again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'tickets';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'tickets' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks writes]
CREATE TABLE "_new_tickets" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "title" text NOT NULL
);
--   [blocks writes] rewrite:tickets blocks-writes:tickets may-fail:tickets
INSERT OR ROLLBACK INTO "_new_tickets" ("id", "title")
SELECT "id", "title" FROM "tickets";
--   [blocks writes]
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_tickets', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_tickets');
--   [blocks writes]
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'tickets'), 0)) WHERE name = '_new_tickets';
--   [blocks writes]
DROP TABLE "tickets";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_tickets" RENAME TO "tickets";
--   [blocks writes]
PRAGMA legacy_alter_table = OFF;
--   [blocks writes]
PRAGMA writable_schema = ON;
--   [blocks writes]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks writes]
PRAGMA writable_schema = RESET;
--   [blocks writes]
DROP TABLE temp._schema_triggers;

-- down

-- file 1 of 1 (with its own transaction), count_up_tickets_id
-- stop counting tickets.id
--   [blocks writes]
-- build tickets again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'tickets';
--   [blocks writes]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'tickets' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks writes]
CREATE TABLE "_new_tickets" (
    "id" integer NOT NULL,
    "title" text NOT NULL,
    PRIMARY KEY ("id")
);
--   [blocks writes] rewrite:tickets blocks-writes:tickets may-fail:tickets
INSERT OR ROLLBACK INTO "_new_tickets" ("id", "title")
SELECT "id", "title" FROM "tickets";
--   [blocks writes]
DROP TABLE "tickets";
--   [blocks writes]
PRAGMA legacy_alter_table = ON;
--   [blocks writes]
ALTER TABLE "_new_tickets" RENAME TO "tickets";
--   [blocks writes]
PRAGMA legacy_alter_table = OFF;
--   [blocks writes]
PRAGMA writable_schema = ON;
--   [blocks writes]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks writes]
PRAGMA writable_schema = RESET;
--   [blocks writes]
DROP TABLE temp._schema_triggers;
