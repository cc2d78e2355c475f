-- A bookshop that uses what SQLite has: for each facet of a table at least one that is unlike the default.
CREATE TABLE authors (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    "Full Name" VARCHAR ( 80 ) COLLATE nocase NOT NULL DEFAULT 'nobody',
    born DATE CHECK (born > '1000-01-01'), -- a comment, with a comma and a (
    feels TEXT NOT NULL DEFAULT 'happy' CHECK (feels IN ('happy', 'it''s ok')),
    "order" INT,
    [group] UNSIGNED BIG INT,
    `select` DOUBLE PRECISION DEFAULT -1.5,
    anything,
    changed TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    flag BOOLEAN DEFAULT TRUE,
    dec DECIMAL(10, 2) DEFAULT (1 + 1),
    bin BLOB DEFAULT x'00ff',
    UNIQUE ("Full Name", born) ON CONFLICT IGNORE
);

CREATE TABLE books (
    isbn CHAR(13) NOT NULL PRIMARY KEY,
    author INTEGER NOT NULL CONSTRAINT fk_author REFERENCES authors ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL UNIQUE,
    handle TEXT GENERATED ALWAYS AS (lower(title)) STORED,
    twice AS (price * 2) VIRTUAL,
    price NUMERIC NOT NULL DEFAULT 9.99,
    discount REAL,
    "größe" TEXT COLLATE RTRIM,
    CONSTRAINT cheaper CHECK (discount IS NULL OR discount < price),
    CHECK (length(isbn) = 13)
) WITHOUT ROWID;

CREATE TABLE sales (
    book TEXT,
    number INTEGER,
    author INT REFERENCES authors (id),
    seller TEXT,
    PRIMARY KEY (book, number DESC),
    FOREIGN KEY (book) REFERENCES books (isbn),
    FOREIGN KEY (seller, number) REFERENCES sellers (name, shop) ON DELETE SET DEFAULT
);

CREATE TABLE sellers (name TEXT NOT NULL, shop INTEGER NOT NULL, since TEXT, UNIQUE (name, shop)) STRICT;
CREATE TABLE "odd ""name"" -- here" (a INTEGER PRIMARY KEY, "b c" TEXT DEFAULT 'it''s', d TEXT DEFAULT "quoted");
CREATE TABLE self (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES self (id) ON DELETE SET NULL);
CREATE TABLE keyless (a TEXT, b TEXT);
CREATE TABLE text_key (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE said_twice (name TEXT PRIMARY KEY, value TEXT UNIQUE, UNIQUE (name), UNIQUE (value), UNIQUE (value, name));
CREATE TABLE numbered_twice (id INTEGER PRIMARY KEY, UNIQUE (id));
CREATE TABLE knex_migrations (id integer PRIMARY KEY, name varchar(255), batch integer, migration_time datetime);

CREATE INDEX books_title_idx ON books (title COLLATE NOCASE DESC);
CREATE UNIQUE INDEX books_open_key ON books (author, title) WHERE discount IS NOT NULL;
CREATE INDEX books_lower_idx ON books (lower(title), price DESC);
CREATE UNIQUE INDEX books_pair_key ON books (author, price);
CREATE INDEX "odd index" ON "odd ""name"" -- here" ("b c");

CREATE VIEW cheap_books AS SELECT isbn, title FROM books WHERE price < 5;
CREATE TRIGGER books_touch AFTER UPDATE ON books BEGIN UPDATE authors SET changed = CURRENT_TIMESTAMP WHERE id = NEW.author; END;
CREATE VIRTUAL TABLE book_search USING fts5 (title, body);
CREATE VIRTUAL TABLE area USING rtree (id, minx, maxx);
CREATE TABLE days ("current_date" integer, "raise" integer, "with" integer CHECK ("current_date" > 1 AND "raise" > 0), CHECK ("with" IN ("raise", 2)));
CREATE INDEX days_after ON days ("current_date") WHERE "current_date" > 5;
