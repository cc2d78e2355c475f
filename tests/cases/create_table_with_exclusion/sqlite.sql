-- up

-- file 1 of 1 (in a transaction), add_bookings
-- create table bookings (way back: exact unless written)
CREATE TABLE "bookings" (
    "id" integer NOT NULL,
    "during" varchar(40) NOT NULL,
    "paid" integer NOT NULL,
    "row_name" text NOT NULL,
    "seat" text,
    PRIMARY KEY ("id")
);

-- down

-- file 1 of 1 (in a transaction), add_bookings
-- drop table bookings
--   [blocks all] data-loss:bookings breaks-old-code:bookings
DROP TABLE "bookings";
