-- A bookshop that uses what PostgreSQL has: for each facet of a table at least one that is unlike the default.
CREATE SCHEMA "Back Office";
CREATE EXTENSION btree_gist;
COMMENT ON SCHEMA "Back Office" IS 'Who works here';

CREATE TYPE mood AS ENUM ('happy', 'it''s ok', 'SAD');
CREATE TYPE "Back Office"."Rank" AS ENUM ('junior', 'senior');
COMMENT ON TYPE mood IS 'How a reader felt';
CREATE TYPE unused AS ENUM ('a', 'b');
CREATE TYPE size AS (width integer, height integer);
CREATE TYPE price_range AS RANGE (subtype = numeric);
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE DOMAIN "Back Office"."Work Mail" AS email CONSTRAINT "ours, not theirs" CHECK (VALUE LIKE '%@shop.example') CHECK (length(VALUE) < 80);
COMMENT ON DOMAIN "Back Office"."Work Mail" IS 'What the "firm" gives';
CREATE DOMAIN percent AS numeric(5, 2) DEFAULT 0 NOT NULL CHECK (VALUE BETWEEN 0 AND 100);
CREATE DOMAIN code AS varchar(8) COLLATE "C" DEFAULT upper('x') CHECK (VALUE IN ('A', 'B')) CHECK (VALUE ~ '^[A-Z]+$');
CREATE DOMAIN feeling AS mood DEFAULT 'it''s ok' CHECK (VALUE <> 'SAD');
CREATE DOMAIN sizes AS size;
CREATE DOMAIN numbers AS integer[] DEFAULT '{}';
CREATE DOMAIN nobody AS text;
CREATE COLLATION plain (provider = libc, locale = 'C');
CREATE SEQUENCE invoice_numbers START WITH 1000 INCREMENT BY 5;

CREATE FUNCTION slug(title text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(replace(title, ' ', '-')) $$;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.changed_at := now(); RETURN NEW; END $$;

CREATE TABLE "Back Office".employees (
    id bigint GENERATED ALWAYS AS IDENTITY (START WITH 100) PRIMARY KEY,
    "Full Name" varchar(80) COLLATE "C" NOT NULL,
    "rank" "Back Office"."Rank" NOT NULL DEFAULT 'junior',
    boss bigint REFERENCES "Back Office".employees ON DELETE SET NULL,
    "type" text,
    badge bit(8),
    "select" integer[] NOT NULL DEFAULT '{}',
    CONSTRAINT "no own boss" CHECK (boss <> id)
);
COMMENT ON TABLE "Back Office".employees IS 'Who "works" here';
COMMENT ON COLUMN "Back Office".employees."Full Name" IS 'As it stands on the badge''s front';

CREATE TABLE authors (
    id serial PRIMARY KEY,
    name text NOT NULL,
    born date,
    mail email,
    work_mail "Back Office"."Work Mail" DEFAULT 'x@shop.example',
    royalty percent,
    shelf code NOT NULL DEFAULT 'A',
    usually feeling NOT NULL,
    today feeling DEFAULT 'happy',
    mails email[],
    luggage sizes,
    lottery numbers NOT NULL,
    feels mood DEFAULT 'happy',
    feelings mood[] DEFAULT '{happy,SAD}',
    UNIQUE (name, born) INCLUDE (mail)
);

CREATE TABLE books (
    isbn char(13) PRIMARY KEY,
    author_id integer NOT NULL REFERENCES authors DEFERRABLE INITIALLY DEFERRED,
    title text NOT NULL,
    handle text GENERATED ALWAYS AS (lower(title)) STORED,
    price numeric(8, 2) NOT NULL DEFAULT 9.99 CHECK (price >= 0),
    discount numeric,
    format varchar(10) NOT NULL DEFAULT 'paper' CHECK (format IN ('paper', 'audio', 'ebook')),
    state text NOT NULL CHECK (state = ANY (ARRAY['new', 'old'])),
    pages smallint DEFAULT -1,
    weight real DEFAULT 0.5,
    length double precision,
    cover bytea,
    extra jsonb NOT NULL DEFAULT '{"a": [1, "x"]}',
    raw json,
    tags text[] NOT NULL DEFAULT ARRAY['new'::text],
    grid integer[][],
    sold tstzrange,
    prices price_range,
    box size,
    search tsvector,
    home inet DEFAULT '127.0.0.1',
    net cidr,
    mac macaddr,
    code uuid DEFAULT gen_random_uuid(),
    lasts interval DEFAULT '1 day',
    short_lasts interval(3),
    at_time time,
    at_time_tz time(3) with time zone,
    published timestamp,
    changed_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz(0) DEFAULT CURRENT_TIMESTAMP,
    place point,
    doc xml,
    cash money,
    "ORDER" integer,
    "größe" text,
    kind "char",
    oid_of oid,
    name_of name COLLATE "C",
    flag boolean DEFAULT (NOT false),
    note text COLLATE plain,
    CONSTRAINT cheaper CHECK (discount IS NULL OR discount < price) NO INHERIT,
    CONSTRAINT late CHECK (changed_at > '2000-01-01 00:00:00+00'),
    CONSTRAINT at_most_one EXCLUDE USING gist (author_id WITH =, sold WITH &&)
);
ALTER TABLE books ADD CONSTRAINT not_sure CHECK (pages > -2) NOT VALID;
ALTER TABLE books ADD CONSTRAINT "not ""sure"" either" CHECK (pages > -3) NO INHERIT NOT VALID;
COMMENT ON CONSTRAINT late ON books IS 'never before';
ALTER TABLE books ALTER COLUMN title SET STATISTICS 500;
ALTER TABLE books ALTER COLUMN cover SET STORAGE EXTERNAL;
ALTER TABLE books SET (fillfactor = 70);

CREATE INDEX books_title_idx ON books (title);
CREATE INDEX books_lower_idx ON books (lower(title) text_pattern_ops, price DESC NULLS LAST);
CREATE INDEX books_slug_idx ON books (slug(title));
CREATE UNIQUE INDEX books_new_key ON books (author_id, title) WHERE state = 'new' AND format IN ('paper', 'audio');
CREATE INDEX books_extra_idx ON books USING gin (extra jsonb_path_ops);
CREATE INDEX books_tags_idx ON books USING gin (tags) WITH (fastupdate = off);
CREATE INDEX books_place_idx ON books USING gist (place);
CREATE INDEX books_changed_idx ON books USING brin (changed_at) WITH (pages_per_range = 64);
CREATE INDEX books_code_idx ON books USING hash (code);
CREATE INDEX books_note_idx ON books (note COLLATE "C", price NULLS FIRST) INCLUDE (pages);
CREATE UNIQUE INDEX books_one_discount ON books ((discount IS NULL)) WHERE discount IS NULL;
COMMENT ON INDEX books_title_idx IS 'for the list';
CREATE INDEX "Odd ""name""" ON books ("größe", "ORDER" DESC);

CREATE TABLE sales (
    book char(13) NOT NULL,
    author integer NOT NULL,
    number bigint NOT NULL DEFAULT nextval('invoice_numbers'),
    seller bigint,
    day date NOT NULL,
    big bigint,
    PRIMARY KEY (book, number),
    CONSTRAINT sales_book_fkey FOREIGN KEY (book) REFERENCES books (isbn) ON UPDATE CASCADE ON DELETE RESTRICT,
    CONSTRAINT sales_full FOREIGN KEY (seller) REFERENCES "Back Office".employees MATCH FULL,
    CONSTRAINT sales_author FOREIGN KEY (big) REFERENCES authors (id) ON DELETE SET DEFAULT
);
ALTER TABLE sales ADD CONSTRAINT sales_later FOREIGN KEY (author) REFERENCES authors NOT VALID;

CREATE TABLE reviews (
    id smallserial PRIMARY KEY,
    book char(13) REFERENCES books ON DELETE CASCADE,
    stars integer NOT NULL CHECK (stars BETWEEN 1 AND 5),
    CONSTRAINT once UNIQUE NULLS NOT DISTINCT (book, stars),
    CONSTRAINT later UNIQUE (stars, id) DEFERRABLE INITIALLY DEFERRED
);
ALTER SEQUENCE reviews_id_seq INCREMENT BY 2;

-- Counted in every way, and by a sequence that is wider than its column.
CREATE TABLE counters (
    id integer GENERATED BY DEFAULT AS IDENTITY (START WITH 1000 INCREMENT BY 10 MINVALUE 100 MAXVALUE 99999 CACHE 20 CYCLE) PRIMARY KEY,
    down smallint GENERATED ALWAYS AS IDENTITY (INCREMENT BY -1),
    around bigint GENERATED ALWAYS AS IDENTITY (INCREMENT BY -3 MINVALUE -9223372036854775808 MAXVALUE 10 START WITH 4),
    "Number" serial NOT NULL,
    old serial NOT NULL
);
ALTER SEQUENCE "counters_Number_seq" MINVALUE -7 MAXVALUE 70000 START WITH 5 CACHE 3 CYCLE;
ALTER SEQUENCE counters_old_seq AS bigint;

CREATE TABLE visits (at timestamptz NOT NULL, page text, visitor uuid) PARTITION BY RANGE (at);
CREATE TABLE visits_2024 PARTITION OF visits FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE visits_rest PARTITION OF visits DEFAULT;
CREATE INDEX visits_page ON visits (page) WHERE page <> '';
ALTER TABLE visits ADD CONSTRAINT visits_page_check CHECK (length(page) < 2000);
COMMENT ON TABLE visits IS 'in partitions';
-- Bounds of many types, keys of several parts, and partitions that are partitioned themselves.
CREATE TYPE "Zone" AS ENUM ('north', 'it''s south');
CREATE TABLE readings (
    id bigint GENERATED ALWAYS AS IDENTITY, at date NOT NULL, zone "Zone" NOT NULL, value numeric(8, 2) DEFAULT 0, label varchar(20) COLLATE "C",
    doubled numeric GENERATED ALWAYS AS (value * 2) STORED, visitor uuid, PRIMARY KEY (at, id), UNIQUE (id, at)
) PARTITION BY RANGE (at);
CREATE TABLE readings_old PARTITION OF readings FOR VALUES FROM (MINVALUE) TO ('2024-02-29');
CREATE TABLE "Readings ""new""" PARTITION OF readings FOR VALUES FROM ('2024-02-29') TO (MAXVALUE);
CREATE TABLE reading_notes (reading_at date, reading_id bigint, note text, FOREIGN KEY (reading_at, reading_id) REFERENCES readings (at, id) ON DELETE CASCADE);
CREATE TABLE by_zone (zone "Zone", amount numeric) PARTITION BY LIST (zone);
CREATE TABLE by_zone_north PARTITION OF by_zone FOR VALUES IN ('north', NULL);
CREATE TABLE by_zone_south PARTITION OF by_zone FOR VALUES IN ('it''s south');
CREATE TABLE by_text (name varchar(20), size numeric, at timestamp) PARTITION BY RANGE (name COLLATE "C" text_pattern_ops, size, at);
CREATE TABLE by_text_1 PARTITION OF by_text FOR VALUES FROM ('a,)(', 1.5, MINVALUE) TO ('m', -2, '2024-01-01 10:00:00.5');
CREATE TABLE by_flag (flag boolean, number integer) PARTITION BY LIST (flag);
CREATE TABLE by_flag_true PARTITION OF by_flag FOR VALUES IN (true);
CREATE TABLE by_words (word text, other text) PARTITION BY HASH (lower(word), (word || other), word);
CREATE TABLE by_words_0 PARTITION OF by_words FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE by_words_1 PARTITION OF by_words FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE by_moment (at timestamptz, span interval, id uuid) PARTITION BY RANGE (at, id);
CREATE TABLE by_moment_1 PARTITION OF by_moment FOR VALUES FROM ('2024-01-01 00:00:00+02', MINVALUE) TO ('2024-07-01 00:00:00+02', '00000000-0000-4000-8000-000000000001');
CREATE TABLE deep (a integer, b integer) PARTITION BY RANGE (a);
CREATE TABLE deep_low PARTITION OF deep FOR VALUES FROM (0) TO (10) PARTITION BY LIST (b);
CREATE TABLE deep_low_1 PARTITION OF deep_low FOR VALUES IN (1);
CREATE TABLE deep_high PARTITION OF deep FOR VALUES FROM (10) TO (20);
CREATE INDEX deep_high_own ON deep_high (b);
CREATE INDEX visits_page_idx ON visits (page);

CREATE TABLE people (name text NOT NULL);
CREATE TABLE pupils (school text) INHERITS (people);

CREATE UNLOGGED TABLE cache (key text PRIMARY KEY, value text, until timestamptz);
CREATE TABLE nothing ();
CREATE TABLE maybe_counted (id integer DEFAULT nextval('invoice_numbers'), at_random double precision DEFAULT random());
CREATE TABLE alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY);

CREATE VIEW cheap_books AS SELECT isbn, title FROM books WHERE price < 5;
CREATE MATERIALIZED VIEW best_books AS SELECT isbn FROM books WHERE weight > 1;
CREATE INDEX best_books_idx ON best_books (isbn);
CREATE TRIGGER books_touch BEFORE UPDATE ON books FOR EACH ROW EXECUTE FUNCTION touch();
CREATE RULE no_delete AS ON DELETE TO authors DO INSTEAD NOTHING;
ALTER TABLE reviews ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_reviews ON reviews USING (stars > 1);
CREATE STATISTICS books_stats ON author_id, price FROM books;
GRANT SELECT ON authors TO PUBLIC;

CREATE TYPE shelf_maintenance_cancellation_reason AS ENUM ('moved', 'sold');
CREATE TYPE shelf_maintenance_origin_kind AS ENUM ('planned', 'urgent');
CREATE TYPE shelf_maintenance_level AS ENUM ('low', 'high');
CREATE TABLE shelf_maintenance (
    id bigint PRIMARY KEY,
    reason shelf_maintenance_cancellation_reason,
    origin shelf_maintenance_origin_kind,
    level shelf_maintenance_level,
    cancellation_reason_of_the_maintenance_before_this_one shelf_maintenance_cancellation_reason
);
