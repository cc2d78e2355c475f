-- up

-- file 1 of 1 (with its own transaction), alter_3_tables
-- rename table inbox to _swap_inbox
--   [blocks all] breaks-old-code:inbox breaks-new-code:_swap_inbox
ALTER TABLE "inbox" RENAME TO "_swap_inbox";
-- rename table outbox to inbox
--   [blocks all] breaks-old-code:outbox breaks-new-code:inbox
ALTER TABLE "outbox" RENAME TO "inbox";
-- rename table _swap_inbox to outbox
--   [blocks all] breaks-old-code:_swap_inbox breaks-new-code:outbox
ALTER TABLE "_swap_inbox" RENAME TO "outbox";
-- rename unique constraint inbox_note_key on outbox to _swap_inbox_note_key
-- rename index inbox_note_idx on outbox to _swap_inbox_note_idx
-- rename index inbox_room_id_idx on outbox to _swap_inbox_room_id_idx
-- rename check inbox_note_check on outbox to _swap_inbox_note_check
-- rename foreign key inbox_room_id_fkey on outbox to _swap_inbox_room_id_fkey
-- rename unique constraint outbox_note_key on inbox to inbox_note_key
-- rename index outbox_note_idx on inbox to inbox_note_idx
-- rename index outbox_room_id_idx on inbox to inbox_room_id_idx
-- rename check outbox_note_check on inbox to inbox_note_check
-- rename foreign key outbox_room_id_fkey on inbox to inbox_room_id_fkey
-- rename unique constraint _swap_inbox_note_key on outbox to outbox_note_key
-- rename index _swap_inbox_note_idx on outbox to outbox_note_idx
-- rename index _swap_inbox_room_id_idx on outbox to outbox_room_id_idx
-- rename check _swap_inbox_note_check on outbox to outbox_note_check
-- rename foreign key _swap_inbox_room_id_fkey on outbox to outbox_room_id_fkey
--   [blocks all]
DROP INDEX IF EXISTS "outbox_note_idx";
--   [blocks all]
DROP INDEX IF EXISTS "outbox_room_id_idx";
--   [blocks all]
DROP INDEX IF EXISTS "outbox_note_key";
--   [blocks all]
-- build outbox again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'outbox';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'outbox' AND sql IS NOT NULL AND name NOT IN ('inbox_note_idx', 'inbox_note_key', 'inbox_room_id_idx', 'outbox_note_idx', 'outbox_note_key', 'outbox_room_id_idx');
--   [blocks all]
CREATE TABLE "_new_outbox" (
    "id" integer NOT NULL,
    "room_id" integer NOT NULL,
    "note" text NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "outbox_note_check" CHECK (note <> ''),
    CONSTRAINT "outbox_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "rooms" ("id")
);
--   [blocks all] rewrite:outbox blocks-writes:outbox may-fail:outbox
INSERT OR ROLLBACK INTO "_new_outbox" ("id", "room_id", "note")
SELECT "id", "room_id", "note" FROM "outbox";
--   [blocks all]
DROP TABLE "outbox";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_outbox" RENAME TO "outbox";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "outbox_note_key" ON "outbox" ("note");
--   [blocks all]
CREATE INDEX "outbox_note_idx" ON "outbox" ("note");
--   [blocks all]
CREATE INDEX "outbox_room_id_idx" ON "outbox" ("room_id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
--   [blocks all]
-- build inbox again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'inbox';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'inbox' AND sql IS NOT NULL AND name NOT IN ('inbox_note_idx', 'inbox_note_key', 'inbox_room_id_idx', 'outbox_note_idx', 'outbox_note_key', 'outbox_room_id_idx');
--   [blocks all]
CREATE TABLE "_new_inbox" (
    "id" integer NOT NULL,
    "room_id" integer NOT NULL,
    "note" text NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "inbox_note_check" CHECK (note <> 'x'),
    CONSTRAINT "inbox_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "rooms" ("id")
);
--   [blocks all] rewrite:inbox blocks-writes:inbox may-fail:inbox
INSERT OR ROLLBACK INTO "_new_inbox" ("id", "room_id", "note")
SELECT "id", "room_id", "note" FROM "inbox";
--   [blocks all]
DROP TABLE "inbox";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_inbox" RENAME TO "inbox";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "inbox_note_key" ON "inbox" ("note");
--   [blocks all]
CREATE INDEX "inbox_note_idx" ON "inbox" ("note");
--   [blocks all]
CREATE INDEX "inbox_room_id_idx" ON "inbox" ("room_id");
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

-- file 1 of 1 (with its own transaction), alter_3_tables
-- rename foreign key outbox_room_id_fkey on outbox to _swap_inbox_room_id_fkey
-- rename check outbox_note_check on outbox to _swap_inbox_note_check
-- rename index outbox_room_id_idx on outbox to _swap_inbox_room_id_idx
-- rename index outbox_note_idx on outbox to _swap_inbox_note_idx
-- rename unique constraint outbox_note_key on outbox to _swap_inbox_note_key
-- rename foreign key inbox_room_id_fkey on inbox to outbox_room_id_fkey
-- rename check inbox_note_check on inbox to outbox_note_check
-- rename index inbox_room_id_idx on inbox to outbox_room_id_idx
-- rename index inbox_note_idx on inbox to outbox_note_idx
-- rename unique constraint inbox_note_key on inbox to outbox_note_key
-- rename foreign key _swap_inbox_room_id_fkey on outbox to inbox_room_id_fkey
-- rename check _swap_inbox_note_check on outbox to inbox_note_check
-- rename index _swap_inbox_room_id_idx on outbox to inbox_room_id_idx
-- rename index _swap_inbox_note_idx on outbox to inbox_note_idx
-- rename unique constraint _swap_inbox_note_key on outbox to inbox_note_key
-- rename table outbox to _swap_inbox
--   [blocks all] breaks-old-code:outbox breaks-new-code:_swap_inbox
ALTER TABLE "outbox" RENAME TO "_swap_inbox";
-- rename table inbox to outbox
--   [blocks all] breaks-old-code:inbox breaks-new-code:outbox
ALTER TABLE "inbox" RENAME TO "outbox";
-- rename table _swap_inbox to inbox
--   [blocks all] breaks-old-code:_swap_inbox breaks-new-code:inbox
ALTER TABLE "_swap_inbox" RENAME TO "inbox";
--   [blocks all]
DROP INDEX IF EXISTS "inbox_note_idx";
--   [blocks all]
DROP INDEX IF EXISTS "inbox_room_id_idx";
--   [blocks all]
DROP INDEX IF EXISTS "inbox_note_key";
--   [blocks all]
-- build inbox again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'inbox';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'inbox' AND sql IS NOT NULL AND name NOT IN ('inbox_note_idx', 'inbox_note_key', 'inbox_room_id_idx', 'outbox_note_idx', 'outbox_note_key', 'outbox_room_id_idx');
--   [blocks all]
CREATE TABLE "_new_inbox" (
    "id" integer NOT NULL,
    "room_id" integer NOT NULL,
    "note" text NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "inbox_note_check" CHECK (note <> ''),
    CONSTRAINT "inbox_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "rooms" ("id")
);
--   [blocks all] rewrite:inbox blocks-writes:inbox may-fail:inbox
INSERT OR ROLLBACK INTO "_new_inbox" ("id", "room_id", "note")
SELECT "id", "room_id", "note" FROM "inbox";
--   [blocks all]
DROP TABLE "inbox";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_inbox" RENAME TO "inbox";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "inbox_note_key" ON "inbox" ("note");
--   [blocks all]
CREATE INDEX "inbox_note_idx" ON "inbox" ("note");
--   [blocks all]
CREATE INDEX "inbox_room_id_idx" ON "inbox" ("room_id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
--   [blocks all]
-- build outbox again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'outbox';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'outbox' AND sql IS NOT NULL AND name NOT IN ('inbox_note_idx', 'inbox_note_key', 'inbox_room_id_idx', 'outbox_note_idx', 'outbox_note_key', 'outbox_room_id_idx');
--   [blocks all]
CREATE TABLE "_new_outbox" (
    "id" integer NOT NULL,
    "room_id" integer NOT NULL,
    "note" text NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "outbox_note_check" CHECK (note <> 'x'),
    CONSTRAINT "outbox_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "rooms" ("id")
);
--   [blocks all] rewrite:outbox blocks-writes:outbox may-fail:outbox
INSERT OR ROLLBACK INTO "_new_outbox" ("id", "room_id", "note")
SELECT "id", "room_id", "note" FROM "outbox";
--   [blocks all]
DROP TABLE "outbox";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_outbox" RENAME TO "outbox";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE UNIQUE INDEX "outbox_note_key" ON "outbox" ("note");
--   [blocks all]
CREATE INDEX "outbox_note_idx" ON "outbox" ("note");
--   [blocks all]
CREATE INDEX "outbox_room_id_idx" ON "outbox" ("room_id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
