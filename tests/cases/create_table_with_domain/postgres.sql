-- up

-- file 1 of 1 (in a transaction), add_readers
-- create enum mood
CREATE TYPE "mood" AS ENUM ('good', 'bad');
-- create domain email
CREATE DOMAIN "email" AS varchar(200) NOT NULL CONSTRAINT "email_check" CHECK (VALUE LIKE '%_@_%');
COMMENT ON DOMAIN "email" IS E'An address that isn\'t empty';
-- create domain staff.work email
DO $$ BEGIN IF to_regnamespace('"staff"') IS NULL THEN CREATE SCHEMA "staff"; END IF; END $$;
CREATE DOMAIN "staff"."work email" AS "email" COLLATE "C" CONSTRAINT "no private" CHECK (VALUE NOT LIKE '%@example.org');
-- create domain feeling
CREATE DOMAIN "feeling" AS "mood" DEFAULT 'good';
-- create domain positive_int
CREATE DOMAIN "positive_int" AS integer DEFAULT 1 CONSTRAINT "positive_int_check" CHECK (VALUE > 0) CONSTRAINT "positive_int_small" CHECK (VALUE < 1000);
-- create domain price
CREATE DOMAIN "price" AS numeric(12, 2) DEFAULT 0;
-- create table readers (way back: exact unless written)
CREATE TABLE "readers" (
    "id" bigint NOT NULL,
    "mail" "email" NOT NULL,
    "work_mail" "staff"."work email" NOT NULL,
    "feels" "feeling" NOT NULL,
    "felt" "feeling",
    "books" "positive_int" NOT NULL DEFAULT 3,
    "spent" "price",
    CONSTRAINT "readers_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "readers_work_mail_key" UNIQUE ("work_mail")
);

-- down

-- file 1 of 1 (in a transaction), add_readers
-- drop table readers
--   [blocks all] data-loss:readers breaks-old-code:readers
DROP TABLE "readers";
-- drop domain price
--   breaks-old-code:price
DROP DOMAIN "price";
-- drop domain positive_int
--   breaks-old-code:positive_int
DROP DOMAIN "positive_int";
-- drop domain feeling
--   breaks-old-code:feeling
DROP DOMAIN "feeling";
-- drop domain staff.work email
--   breaks-old-code:staff.work email
DROP DOMAIN "staff"."work email";
-- drop domain email
--   breaks-old-code:email
DROP DOMAIN "email";
-- drop enum mood
--   breaks-old-code:mood
DROP TYPE "mood";
