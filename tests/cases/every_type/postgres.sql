-- up

-- file 1 of 1 (in a transaction), add_specimens
-- create table specimens (way back: exact unless written)
CREATE TABLE "specimens" (
    "id" bigint NOT NULL,
    "a_bool" boolean NOT NULL,
    "an_i8" smallint NOT NULL,
    "an_i16" smallint NOT NULL,
    "an_i32" integer NOT NULL,
    "a_u8" smallint NOT NULL,
    "a_u16" integer NOT NULL,
    "a_u32" bigint NOT NULL,
    "a_u64" numeric(20) NOT NULL,
    "an_f32" real NOT NULL,
    "an_f64" double precision NOT NULL,
    "a_text" text NOT NULL,
    "a_varchar" varchar(10) NOT NULL,
    "bytes" bytea NOT NULL,
    "short_bytes" bytea NOT NULL,
    "a_decimal" numeric(20, 6) NOT NULL,
    "a_uuid" uuid NOT NULL,
    "a_json" jsonb NOT NULL,
    "a_day" date NOT NULL,
    "a_time" time NOT NULL,
    "a_date_and_time" timestamp NOT NULL,
    "a_moment" timestamptz NOT NULL,
    "an_optional" bigint,
    CONSTRAINT "specimens_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "specimens_a_u8_check" CHECK ("a_u8" >= 0 AND "a_u8" <= 255),
    CONSTRAINT "specimens_a_u16_check" CHECK ("a_u16" >= 0 AND "a_u16" <= 65535),
    CONSTRAINT "specimens_a_u32_check" CHECK ("a_u32" >= 0 AND "a_u32" <= 4294967295),
    CONSTRAINT "specimens_a_u64_check" CHECK ("a_u64" >= 0 AND "a_u64" <= 18446744073709551615)
);

-- down

-- file 1 of 1 (in a transaction), add_specimens
-- drop table specimens
--   [blocks all] data-loss:specimens breaks-old-code:specimens
DROP TABLE "specimens";
