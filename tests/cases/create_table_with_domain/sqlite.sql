-- note: email is the type that it is over: what it demands and its default are left out
-- note: staff.work email is the type that it is over: what it demands and its default are left out
-- note: feeling is the type that it is over: what it demands and its default are left out
-- note: positive_int is the type that it is over: what it demands and its default are left out
-- note: price is the type that it is over: what it demands and its default are left out
-- up

-- file 1 of 1 (in a transaction), add_readers
-- create enum mood
-- create table readers (way back: exact unless written)
CREATE TABLE "readers" (
    "id" integer NOT NULL,
    "mail" text NOT NULL,
    "work_mail" text NOT NULL,
    "feels" text NOT NULL,
    "felt" text,
    "books" integer NOT NULL DEFAULT 3,
    "spent" real,
    PRIMARY KEY ("id"),
    CONSTRAINT "readers_feels_check" CHECK ("feels" IN ('bad', 'good')),
    CONSTRAINT "readers_felt_check" CHECK ("felt" IN ('bad', 'good'))
);
CREATE UNIQUE INDEX "readers_work_mail_key" ON "readers" ("work_mail");

-- down

-- file 1 of 1 (in a transaction), add_readers
-- drop table readers
--   [blocks all] data-loss:readers breaks-old-code:readers
DROP TABLE "readers";
-- drop enum mood
