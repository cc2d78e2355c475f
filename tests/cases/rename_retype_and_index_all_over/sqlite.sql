-- up

-- file 1 of 1 (with its own transaction), alter_messages_14_changes
-- rename table mails to messages
--   [blocks all] breaks-old-code:mails breaks-new-code:messages
ALTER TABLE "mails" RENAME TO "messages";
-- rename column messages.addressee to recipient
--   [blocks all] breaks-old-code:messages.addressee breaks-new-code:messages.recipient
ALTER TABLE "messages" RENAME COLUMN "addressee" TO "recipient";
-- rename column messages.state to status
--   [blocks all] breaks-old-code:messages.state breaks-new-code:messages.status
ALTER TABLE "messages" RENAME COLUMN "state" TO "status";
-- rename column messages.sent to sent_at
--   [blocks all] breaks-old-code:messages.sent breaks-new-code:messages.sent_at
ALTER TABLE "messages" RENAME COLUMN "sent" TO "sent_at";
-- drop foreign key mails_answers_fkey on messages (way back: may fail)
-- drop check mails_state_known on messages (way back: may fail)
-- drop index mails_to_idx on messages
-- drop index mails_open_idx on messages
-- rename index mails_answers_idx on messages to messages_answers_idx
-- require messages.status (way back: lossy)
-- add index mails_to_idx on messages
-- add index messages_open_idx on messages
-- add check mails_state_known on messages
-- add foreign key messages_answers_fkey on messages
--   [blocks all]
-- build messages again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'messages';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'messages' AND sql IS NOT NULL AND name NOT IN ('mails_answers_idx', 'mails_open_idx', 'mails_to_idx', 'messages_answers_idx', 'messages_open_idx');
--   [blocks all]
CREATE TABLE "_new_messages" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "recipient" text NOT NULL,
    "status" integer NOT NULL,
    "sent_at" integer NOT NULL,
    "answers" integer,
    CONSTRAINT "mails_state_known" CHECK (status BETWEEN 0 AND 99),
    CONSTRAINT "messages_answers_fkey" FOREIGN KEY ("answers") REFERENCES "messages" ("id") ON DELETE CASCADE
);
--   [blocks all] rewrite:messages blocks-writes:messages may-fail:messages may-fail:messages.status breaks-old-code:messages.status
INSERT OR ROLLBACK INTO "_new_messages" ("id", "recipient", "status", "sent_at", "answers")
SELECT "id", "recipient", coalesce("status", 0) AS "status", "sent_at", "answers" FROM "messages";
--   [blocks all]
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_messages', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_messages');
--   [blocks all]
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'messages'), 0)) WHERE name = '_new_messages';
--   [blocks all]
DROP TABLE "messages";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_messages" RENAME TO "messages";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "messages_answers_idx" ON "messages" ("answers");
--   [blocks all]
CREATE INDEX "mails_to_idx" ON "messages" ("recipient" DESC, "sent_at");
--   [blocks all]
CREATE INDEX "messages_open_idx" ON "messages" ("status", "recipient") WHERE status > 1;
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

-- file 1 of 1 (with its own transaction), alter_messages_14_changes
-- drop foreign key messages_answers_fkey on messages
-- drop check mails_state_known on messages
-- drop index messages_open_idx on messages
-- drop index mails_to_idx on messages
-- allow null in messages.status
-- rename index messages_answers_idx on messages to mails_answers_idx
-- add index mails_open_idx on messages
-- add index mails_to_idx on messages
-- add check mails_state_known on messages
-- add foreign key mails_answers_fkey on messages
-- rename column messages.sent_at to sent
--   [blocks all] breaks-old-code:messages.sent_at breaks-new-code:messages.sent
ALTER TABLE "messages" RENAME COLUMN "sent_at" TO "sent";
-- rename column messages.status to state
--   [blocks all] breaks-old-code:messages.status breaks-new-code:messages.state
ALTER TABLE "messages" RENAME COLUMN "status" TO "state";
-- rename column messages.recipient to addressee
--   [blocks all] breaks-old-code:messages.recipient breaks-new-code:messages.addressee
ALTER TABLE "messages" RENAME COLUMN "recipient" TO "addressee";
-- rename table messages to mails
--   [blocks all] breaks-old-code:messages breaks-new-code:mails
ALTER TABLE "messages" RENAME TO "mails";
--   [blocks all]
-- build mails again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'mails';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'mails' AND sql IS NOT NULL AND name NOT IN ('mails_answers_idx', 'mails_open_idx', 'mails_to_idx', 'messages_answers_idx', 'messages_open_idx');
--   [blocks all]
CREATE TABLE "_new_mails" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "addressee" text NOT NULL,
    "state" integer,
    "sent" integer NOT NULL,
    "answers" integer,
    CONSTRAINT "mails_state_known" CHECK (state BETWEEN 0 AND 9),
    CONSTRAINT "mails_answers_fkey" FOREIGN KEY ("answers") REFERENCES "mails" ("id") ON DELETE SET NULL
);
--   [blocks all] rewrite:mails blocks-writes:mails may-fail:mails
INSERT OR ROLLBACK INTO "_new_mails" ("id", "addressee", "state", "sent", "answers")
SELECT "id", "addressee", "state", "sent", "answers" FROM "mails";
--   [blocks all]
INSERT INTO sqlite_sequence (name, seq)
SELECT '_new_mails', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_new_mails');
--   [blocks all]
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'mails'), 0)) WHERE name = '_new_mails';
--   [blocks all]
DROP TABLE "mails";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_mails" RENAME TO "mails";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "mails_answers_idx" ON "mails" ("answers");
--   [blocks all]
CREATE INDEX "mails_open_idx" ON "mails" ("state") WHERE state > 0;
--   [blocks all]
CREATE INDEX "mails_to_idx" ON "mails" ("addressee", "sent");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
