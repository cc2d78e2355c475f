-- up

-- file 1 of 19 (in a transaction), alter_messages_18_changes_1
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

-- file 2 of 19 (in a transaction), alter_messages_18_changes_2
-- stop relying on foreign key mails_answers_fkey on messages

-- file 3 of 19 (in a transaction), alter_messages_18_changes_3
-- drop foreign key mails_answers_fkey on messages (way back: may fail)
--   [blocks all]
ALTER TABLE "messages" DROP CONSTRAINT "mails_answers_fkey";

-- file 4 of 19 (in a transaction), alter_messages_18_changes_4
-- stop relying on check mails_state_known on messages

-- file 5 of 19 (in a transaction), alter_messages_18_changes_5
-- drop check mails_state_known on messages (way back: may fail)
--   [blocks all]
ALTER TABLE "messages" DROP CONSTRAINT "mails_state_known";

-- file 6 of 19 (alone), alter_messages_18_changes_6
-- drop index mails_to_idx on messages
--   [blocks ddl] not-transactional:messages.mails_to_idx
DROP INDEX CONCURRENTLY "mails_to_idx";

-- file 7 of 19 (alone), alter_messages_18_changes_7
-- drop index mails_open_idx on messages
--   [blocks ddl] not-transactional:messages.mails_open_idx
DROP INDEX CONCURRENTLY "mails_open_idx";

-- file 8 of 19 (in a transaction), alter_messages_18_changes_8
-- rename primary key mails_pkey on messages to messages_pkey
--   [blocks all]
ALTER TABLE "messages" RENAME CONSTRAINT "mails_pkey" TO "messages_pkey";
-- rename index mails_answers_idx on messages to messages_answers_idx
--   [blocks ddl]
ALTER INDEX "mails_answers_idx" RENAME TO "messages_answers_idx";
-- change type of messages.recipient from varchar(30) to varchar(60) (way back: may fail)
--   [blocks all]
ALTER TABLE "messages" ALTER COLUMN "recipient" TYPE varchar(60);
-- change type of messages.status from smallint to integer (way back: may fail)
--   [blocks all] rewrite:messages blocks-reads:messages blocks-writes:messages breaks-old-code:messages.status
ALTER TABLE "messages" ALTER COLUMN "status" TYPE integer;
-- change type of messages.sent_at from integer to bigint (way back: may fail)
--   [blocks all] rewrite:messages blocks-reads:messages blocks-writes:messages breaks-old-code:messages.sent_at
ALTER TABLE "messages" ALTER COLUMN "sent_at" TYPE bigint;

-- file 9 of 19 (alone), alter_messages_18_changes_9
-- fill column messages.status (way back: lossy)
--   full-scan:messages not-transactional:messages
DO $batches$
DECLARE
    from_1 "messages"."id"%TYPE;
    to_1 "messages"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "messages" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "messages" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "messages" SET "status" = 0
        WHERE "id" >= from_1 AND "id" <= to_1 AND "status" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "messages" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 10 of 19 (in a transaction), alter_messages_18_changes_10
-- add check _required_status on messages
--   [blocks all] breaks-old-code:messages.status
ALTER TABLE "messages" ADD CONSTRAINT "_required_status" CHECK ("status" IS NOT NULL) NOT VALID;

-- file 11 of 19 (alone), alter_messages_18_changes_11
-- fill column messages.status (way back: lossy)
--   full-scan:messages not-transactional:messages
DO $batches$
DECLARE
    from_1 "messages"."id"%TYPE;
    to_1 "messages"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "messages" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "messages" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "messages" SET "status" = 0
        WHERE "id" >= from_1 AND "id" <= to_1 AND "status" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "messages" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 12 of 19 (in a transaction), alter_messages_18_changes_12
-- validate check _required_status on messages
--   [blocks ddl] full-scan:messages may-fail:messages._required_status
ALTER TABLE "messages" VALIDATE CONSTRAINT "_required_status";

-- file 13 of 19 (in a transaction), alter_messages_18_changes_13
-- require messages.status
--   [blocks all]
ALTER TABLE "messages" ALTER COLUMN "status" SET NOT NULL;
-- drop check _required_status on messages
--   [blocks all]
ALTER TABLE "messages" DROP CONSTRAINT "_required_status";

-- file 14 of 19 (alone), alter_messages_18_changes_14
-- add index mails_to_idx on messages
--   [blocks ddl] full-scan:messages not-transactional:messages.mails_to_idx
CREATE INDEX CONCURRENTLY "mails_to_idx" ON "messages" ("recipient" DESC, "sent_at");

-- file 15 of 19 (alone), alter_messages_18_changes_15
-- add index messages_open_idx on messages
--   [blocks ddl] full-scan:messages not-transactional:messages.messages_open_idx
CREATE INDEX CONCURRENTLY "messages_open_idx" ON "messages" ("status", "recipient") WHERE status > 1;

-- file 16 of 19 (in a transaction), alter_messages_18_changes_16
-- add check mails_state_known on messages
--   [blocks all] breaks-old-code:messages.mails_state_known
ALTER TABLE "messages" ADD CONSTRAINT "mails_state_known" CHECK (status BETWEEN 0 AND 99) NOT VALID;

-- file 17 of 19 (in a transaction), alter_messages_18_changes_17
-- validate check mails_state_known on messages
--   [blocks ddl] full-scan:messages may-fail:messages.mails_state_known
ALTER TABLE "messages" VALIDATE CONSTRAINT "mails_state_known";

-- file 18 of 19 (in a transaction), alter_messages_18_changes_18
-- add foreign key messages_answers_fkey on messages
--   [blocks writes] breaks-old-code:messages.messages_answers_fkey
ALTER TABLE "messages" ADD CONSTRAINT "messages_answers_fkey" FOREIGN KEY ("answers") REFERENCES "messages" ("id") ON DELETE CASCADE NOT VALID;

-- file 19 of 19 (in a transaction), alter_messages_18_changes_19
-- validate foreign key messages_answers_fkey on messages
--   [blocks ddl] full-scan:messages may-fail:messages.messages_answers_fkey
ALTER TABLE "messages" VALIDATE CONSTRAINT "messages_answers_fkey";

-- down

-- file 19 of 19 (in a transaction), alter_messages_18_changes_19
-- stop relying on foreign key messages_answers_fkey on messages

-- file 18 of 19 (in a transaction), alter_messages_18_changes_18
-- drop foreign key messages_answers_fkey on messages
--   [blocks all]
ALTER TABLE "messages" DROP CONSTRAINT "messages_answers_fkey";

-- file 17 of 19 (in a transaction), alter_messages_18_changes_17
-- stop relying on check mails_state_known on messages

-- file 16 of 19 (in a transaction), alter_messages_18_changes_16
-- drop check mails_state_known on messages
--   [blocks all]
ALTER TABLE "messages" DROP CONSTRAINT "mails_state_known";

-- file 15 of 19 (alone), alter_messages_18_changes_15
-- drop index messages_open_idx on messages
--   [blocks ddl] not-transactional:messages.messages_open_idx
DROP INDEX CONCURRENTLY "messages_open_idx";

-- file 14 of 19 (alone), alter_messages_18_changes_14
-- drop index mails_to_idx on messages
--   [blocks ddl] not-transactional:messages.mails_to_idx
DROP INDEX CONCURRENTLY "mails_to_idx";

-- file 13 of 19 (in a transaction), alter_messages_18_changes_13
-- add check _required_status on messages
--   [blocks all]
ALTER TABLE "messages" ADD CONSTRAINT "_required_status" CHECK ("status" IS NOT NULL) NOT VALID;
-- allow null in messages.status
--   [blocks all]
ALTER TABLE "messages" ALTER COLUMN "status" DROP NOT NULL;

-- file 12 of 19 (in a transaction), alter_messages_18_changes_12
-- stop relying on check _required_status on messages

-- file 11 of 19 (in a transaction), alter_messages_18_changes_11
-- keep the values of column messages.status

-- file 10 of 19 (in a transaction), alter_messages_18_changes_10
-- drop check _required_status on messages
--   [blocks all]
ALTER TABLE "messages" DROP CONSTRAINT "_required_status";

-- file 9 of 19 (in a transaction), alter_messages_18_changes_9
-- keep the values of column messages.status

-- file 8 of 19 (in a transaction), alter_messages_18_changes_8
-- change type of messages.sent_at from bigint to integer
--   [blocks all] rewrite:messages blocks-reads:messages blocks-writes:messages may-fail:messages.sent_at breaks-old-code:messages.sent_at
ALTER TABLE "messages" ALTER COLUMN "sent_at" TYPE integer;
-- change type of messages.status from integer to smallint
--   [blocks all] rewrite:messages blocks-reads:messages blocks-writes:messages may-fail:messages.status breaks-old-code:messages.status
ALTER TABLE "messages" ALTER COLUMN "status" TYPE smallint;
-- change type of messages.recipient from varchar(60) to varchar(30)
--   [blocks all] rewrite:messages blocks-reads:messages blocks-writes:messages may-fail:messages.recipient breaks-old-code:messages.recipient
ALTER TABLE "messages" ALTER COLUMN "recipient" TYPE varchar(30);
-- rename index messages_answers_idx on messages to mails_answers_idx
--   [blocks ddl]
ALTER INDEX "messages_answers_idx" RENAME TO "mails_answers_idx";
-- rename primary key messages_pkey on messages to mails_pkey
--   [blocks all]
ALTER TABLE "messages" RENAME CONSTRAINT "messages_pkey" TO "mails_pkey";

-- file 7 of 19 (alone), alter_messages_18_changes_7
-- add index mails_open_idx on messages
--   [blocks ddl] full-scan:messages not-transactional:messages.mails_open_idx
CREATE INDEX CONCURRENTLY "mails_open_idx" ON "messages" ("status") WHERE status > 0;

-- file 6 of 19 (alone), alter_messages_18_changes_6
-- add index mails_to_idx on messages
--   [blocks ddl] full-scan:messages not-transactional:messages.mails_to_idx
CREATE INDEX CONCURRENTLY "mails_to_idx" ON "messages" ("recipient", "sent_at");

-- file 5 of 19 (in a transaction), alter_messages_18_changes_5
-- add check mails_state_known on messages
--   [blocks all] breaks-old-code:messages.mails_state_known
ALTER TABLE "messages" ADD CONSTRAINT "mails_state_known" CHECK (status BETWEEN 0 AND 9) NOT VALID;

-- file 4 of 19 (in a transaction), alter_messages_18_changes_4
-- validate check mails_state_known on messages
--   [blocks ddl] full-scan:messages may-fail:messages.mails_state_known
ALTER TABLE "messages" VALIDATE CONSTRAINT "mails_state_known";

-- file 3 of 19 (in a transaction), alter_messages_18_changes_3
-- add foreign key mails_answers_fkey on messages
--   [blocks writes] breaks-old-code:messages.mails_answers_fkey
ALTER TABLE "messages" ADD CONSTRAINT "mails_answers_fkey" FOREIGN KEY ("answers") REFERENCES "messages" ("id") ON DELETE SET NULL NOT VALID;

-- file 2 of 19 (in a transaction), alter_messages_18_changes_2
-- validate foreign key mails_answers_fkey on messages
--   [blocks ddl] full-scan:messages may-fail:messages.mails_answers_fkey
ALTER TABLE "messages" VALIDATE CONSTRAINT "mails_answers_fkey";

-- file 1 of 19 (in a transaction), alter_messages_18_changes_1
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
