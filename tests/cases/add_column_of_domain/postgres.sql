-- up

-- file 1 of 6 (in a transaction), alter_readers_8_changes_1
-- create domain nickname
CREATE DOMAIN "nickname" AS text;
-- create domain email
CREATE DOMAIN "email" AS text CONSTRAINT "email_check" CHECK (VALUE LIKE '%@%');
-- create domain score
CREATE DOMAIN "score" AS integer NOT NULL CONSTRAINT "score_check" CHECK (VALUE >= 0);
-- create domain language
CREATE DOMAIN "language" AS varchar(2) DEFAULT 'en' NOT NULL;
-- add column readers.nickname (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readers" ADD COLUMN "nickname" "nickname";
-- add column readers.mail (way back: exact unless written)
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers
ALTER TABLE "readers" ADD COLUMN "mail" "email";
-- add column readers.score (way back: exact unless written)
--   [blocks all]
ALTER TABLE "readers" ADD COLUMN "score" integer;

-- file 2 of 6 (alone), alter_readers_8_changes_2
-- fill column readers.score
--   full-scan:readers not-transactional:readers
DO $batches$
DECLARE
    from_1 "readers"."id"%TYPE;
    to_1 "readers"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "readers" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "readers" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "readers" SET "score" = id
        WHERE "id" >= from_1 AND "id" <= to_1 AND "score" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "readers" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 3 of 6 (in a transaction), alter_readers_8_changes_3
-- change type of readers.score from integer to domain score
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers may-fail:readers.score breaks-old-code:readers.score
ALTER TABLE "readers" ALTER COLUMN "score" TYPE "score";
-- add check _required_score on readers
--   [blocks all] breaks-old-code:readers.score
ALTER TABLE "readers" ADD CONSTRAINT "_required_score" CHECK ("score" IS NOT NULL) NOT VALID;

-- file 4 of 6 (alone), alter_readers_8_changes_4
-- fill column readers.score
--   full-scan:readers not-transactional:readers
DO $batches$
DECLARE
    from_1 "readers"."id"%TYPE;
    to_1 "readers"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "readers" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "readers" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "readers" SET "score" = id
        WHERE "id" >= from_1 AND "id" <= to_1 AND "score" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "readers" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 5 of 6 (in a transaction), alter_readers_8_changes_5
-- validate check _required_score on readers
--   [blocks ddl] full-scan:readers may-fail:readers._required_score
ALTER TABLE "readers" VALIDATE CONSTRAINT "_required_score";

-- file 6 of 6 (in a transaction), alter_readers_8_changes_6
-- require readers.score
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "score" SET NOT NULL;
-- drop check _required_score on readers
--   [blocks all]
ALTER TABLE "readers" DROP CONSTRAINT "_required_score";
-- add column readers.language (way back: exact unless written)
--   [blocks all] rewrite:readers blocks-reads:readers blocks-writes:readers
ALTER TABLE "readers" ADD COLUMN "language" "language" NOT NULL DEFAULT 'en';

-- down

-- file 6 of 6 (in a transaction), alter_readers_8_changes_6
-- drop column readers.language
--   [blocks all] data-loss:readers.language breaks-old-code:readers.language
ALTER TABLE "readers" DROP COLUMN "language";
-- add check _required_score on readers
--   [blocks all]
ALTER TABLE "readers" ADD CONSTRAINT "_required_score" CHECK ("score" IS NOT NULL) NOT VALID;
-- allow null in readers.score
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "score" DROP NOT NULL;

-- file 5 of 6 (in a transaction), alter_readers_8_changes_5
-- stop relying on check _required_score on readers

-- file 4 of 6 (in a transaction), alter_readers_8_changes_4
-- keep the values of column readers.score

-- file 3 of 6 (in a transaction), alter_readers_8_changes_3
-- drop check _required_score on readers
--   [blocks all]
ALTER TABLE "readers" DROP CONSTRAINT "_required_score";
-- change type of readers.score from domain score to integer
--   [blocks all]
ALTER TABLE "readers" ALTER COLUMN "score" TYPE integer;

-- file 2 of 6 (in a transaction), alter_readers_8_changes_2
-- keep the values of column readers.score

-- file 1 of 6 (in a transaction), alter_readers_8_changes_1
-- drop column readers.score
--   [blocks all] data-loss:readers.score breaks-old-code:readers.score
ALTER TABLE "readers" DROP COLUMN "score";
-- drop column readers.mail
--   [blocks all] data-loss:readers.mail breaks-old-code:readers.mail
ALTER TABLE "readers" DROP COLUMN "mail";
-- drop column readers.nickname
--   [blocks all] data-loss:readers.nickname breaks-old-code:readers.nickname
ALTER TABLE "readers" DROP COLUMN "nickname";
-- drop domain language
--   breaks-old-code:language
DROP DOMAIN "language";
-- drop domain score
--   breaks-old-code:score
DROP DOMAIN "score";
-- drop domain email
--   breaks-old-code:email
DROP DOMAIN "email";
-- drop domain nickname
--   breaks-old-code:nickname
DROP DOMAIN "nickname";
