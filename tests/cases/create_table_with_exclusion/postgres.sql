-- up

-- file 1 of 1 (in a transaction), add_bookings
-- create table bookings (way back: exact unless written)
CREATE TABLE "bookings" (
    "id" bigint NOT NULL,
    "during" daterange NOT NULL,
    "paid" integer NOT NULL,
    "row_name" varchar(10) NOT NULL,
    "seat" text,
    CONSTRAINT "bookings_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "bookings_during_excl" EXCLUDE USING gist ("during" range_ops WITH &&) WHERE (paid > 0),
    CONSTRAINT "seats" EXCLUDE ((lower(row_name)) WITH =, "seat" text_pattern_ops DESC NULLS LAST WITH OPERATOR(pg_catalog.=)) INCLUDE ("paid") DEFERRABLE INITIALLY DEFERRED
);

-- down

-- file 1 of 1 (in a transaction), add_bookings
-- drop table bookings
--   [blocks all] data-loss:bookings breaks-old-code:bookings
DROP TABLE "bookings";
