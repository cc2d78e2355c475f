-- note: tickets.id counts in the database's own way: there are no sequences to tell how
-- note: letters.id counts in the database's own way: there are no sequences to tell how
-- note: parcels.id counts in the database's own way: there are no sequences to tell how
-- note: stamps.id counts in the database's own way: there are no sequences to tell how
-- up

-- file 1 of 1 (in a transaction), add_4_tables
-- create table tickets (way back: exact unless written)
CREATE TABLE "tickets" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "title" text NOT NULL
);
-- create table letters (way back: exact unless written)
CREATE TABLE "letters" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "title" text NOT NULL
);
-- create table parcels (way back: exact unless written)
CREATE TABLE "parcels" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "title" text NOT NULL
);
-- create table stamps (way back: exact unless written)
CREATE TABLE "stamps" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "title" text NOT NULL
);

-- down

-- file 1 of 1 (in a transaction), add_4_tables
-- drop table stamps
--   [blocks all] data-loss:stamps breaks-old-code:stamps
DROP TABLE "stamps";
-- drop table parcels
--   [blocks all] data-loss:parcels breaks-old-code:parcels
DROP TABLE "parcels";
-- drop table letters
--   [blocks all] data-loss:letters breaks-old-code:letters
DROP TABLE "letters";
-- drop table tickets
--   [blocks all] data-loss:tickets breaks-old-code:tickets
DROP TABLE "tickets";
