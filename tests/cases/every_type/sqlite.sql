-- up

-- file 1 of 1 (in a transaction), add_specimens
-- create table specimens (way back: exact unless written)
CREATE TABLE "specimens" (
    "id" integer NOT NULL,
    "a_bool" boolean NOT NULL,
    "an_i8" integer NOT NULL,
    "an_i16" integer NOT NULL,
    "an_i32" integer NOT NULL,
    "a_u8" integer NOT NULL,
    "a_u16" integer NOT NULL,
    "a_u32" integer NOT NULL,
    "a_u64" integer NOT NULL,
    "an_f32" real NOT NULL,
    "an_f64" real NOT NULL,
    "a_text" text NOT NULL,
    "a_varchar" text NOT NULL,
    "bytes" blob NOT NULL,
    "short_bytes" blob NOT NULL,
    "a_decimal" numeric NOT NULL,
    "a_uuid" blob NOT NULL,
    "a_json" text NOT NULL,
    "a_day" date NOT NULL,
    "a_time" time NOT NULL,
    "a_date_and_time" datetime NOT NULL,
    "a_moment" datetime NOT NULL,
    "an_optional" integer,
    PRIMARY KEY ("id")
);

-- down

-- file 1 of 1 (in a transaction), add_specimens
-- drop table specimens
--   [blocks all] data-loss:specimens breaks-old-code:specimens
DROP TABLE "specimens";
