-- A bookshop that uses what MySQL has: for each facet of a table at least one that is unlike the default.
CREATE TABLE authors (
    id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
    `Full Name` varchar(80) COLLATE utf8mb4_bin NOT NULL DEFAULT 'it''s \\ me',
    born date DEFAULT (curdate()),
    feels enum('happy', 'it''s ok', 'SAD') NOT NULL DEFAULT 'happy',
    roles set('a', 'b') DEFAULT 'a,b',
    mail varchar(200) CHARACTER SET latin1,
    `order` tinyint(1) NOT NULL DEFAULT 1,
    small tinyint unsigned DEFAULT 3,
    medium mediumint NOT NULL DEFAULT -5,
    counter bigint NOT NULL DEFAULT 0,
    bits bit(8) DEFAULT b'101',
    since year DEFAULT 2020,
    at_time time(3),
    seen timestamp NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
    exact datetime(6) DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
    fixed datetime DEFAULT '2020-01-01 00:00:00',
    `größe` text COMMENT 'how "tall", it''s',
    code binary(16) DEFAULT (uuid_to_bin(uuid())),
    secret varchar(10) INVISIBLE DEFAULT 'x',
    UNIQUE KEY `Full Name` (`Full Name`, born),
    KEY mail_prefix (mail(10), born DESC) USING BTREE,
    CONSTRAINT born_late CHECK (born > '1000-01-01'),
    CONSTRAINT not_sure CHECK (small < 200) NOT ENFORCED
) ENGINE=InnoDB COMMENT='who "writes", it''s \\ them';

CREATE TABLE books (
    isbn char(13) NOT NULL,
    author_id bigint unsigned NOT NULL,
    title varchar(200) NOT NULL,
    handle varchar(200) GENERATED ALWAYS AS (lower(title)) STORED NOT NULL,
    twice decimal(10, 2) GENERATED ALWAYS AS (price * 2) VIRTUAL,
    price decimal(8, 2) NOT NULL DEFAULT 9.99,
    discount decimal(8, 2) unsigned,
    weight float DEFAULT 0.5,
    length double DEFAULT 1e10,
    extra json DEFAULT (json_object('a', 1)),
    body longtext,
    part mediumtext,
    teaser tinytext,
    cover longblob,
    thumb blob,
    place point NOT NULL SRID 4326,
    PRIMARY KEY (isbn),
    CONSTRAINT fk_author FOREIGN KEY (author_id) REFERENCES authors (id) ON DELETE CASCADE ON UPDATE CASCADE,
    CHECK (discount IS NULL OR discount < price),
    FULLTEXT KEY search (title, body),
    SPATIAL KEY place (place),
    KEY hidden (price) INVISIBLE,
    KEY by_lower ((lower(title)), price),
    KEY by_tag ((CAST(extra->'$.tags' AS unsigned ARRAY))),
    KEY hashed (weight) USING BTREE COMMENT 'by weight'
) DEFAULT CHARSET=latin1 ROW_FORMAT=DYNAMIC;

CREATE TABLE sales (
    book char(13) CHARACTER SET latin1 NOT NULL,
    number int NOT NULL,
    seller int DEFAULT NULL,
    day date NOT NULL,
    PRIMARY KEY (book, number, day),
    KEY seller (seller)
) PARTITION BY RANGE (year(day)) (PARTITION p0 VALUES LESS THAN (2020), PARTITION p1 VALUES LESS THAN MAXVALUE);

CREATE TABLE visits (
    id bigint NOT NULL,
    `when` date NOT NULL,
    region varchar(20) NOT NULL,
    KEY region (region)
) COMMENT='PARTITION BY'
PARTITION BY RANGE COLUMNS (`when`, region) SUBPARTITION BY KEY (id) SUBPARTITIONS 2
(PARTITION `p 0` VALUES LESS THAN ('2020-01-01', 'it''s') COMMENT = 'it''s \\ old', PARTITION p1 VALUES LESS THAN (MAXVALUE, MAXVALUE));

CREATE TABLE turns (number int, `größe` int) PARTITION BY LIST (number DIV 2 + `größe`) (PARTITION a VALUES IN (NULL, -1), PARTITION b VALUES IN (0, 1));
CREATE TABLE counters (id int) PARTITION BY HASH (id) (PARTITION p0, PARTITION p1);
CREATE TABLE tallies (id int) PARTITION BY HASH (id) PARTITIONS 1;
CREATE TABLE shares (id int) PARTITION BY HASH (id) (PARTITION p0 ENGINE = InnoDB, PARTITION p2 ENGINE = InnoDB);
CREATE TABLE sessions (id bigint PRIMARY KEY) PARTITION BY LINEAR KEY () PARTITIONS 3;

CREATE TABLE `odd ``name``` (`a b` int PRIMARY KEY, self int, CONSTRAINT `odd key` FOREIGN KEY (self) REFERENCES `odd ``name``` (`a b`) ON DELETE SET NULL);
CREATE TABLE notes (id int, note varchar(20)) ENGINE=MyISAM;
CREATE TABLE discs (id int unsigned NOT NULL AUTO_INCREMENT, album int NOT NULL, disc int NOT NULL, KEY other (disc), UNIQUE KEY album (album, disc), KEY id (id));
CREATE TABLE discs_of_albums (album int NOT NULL, id int NOT NULL AUTO_INCREMENT, PRIMARY KEY (album, id)) ENGINE=MyISAM;
CREATE TABLE disc_owners (id int PRIMARY KEY);
SET SESSION sql_mode = '';
CREATE TABLE disc1_loans (id int PRIMARY KEY, since datetime NOT NULL DEFAULT '0000-00-00 00:00:00', day date DEFAULT '2020-00-00', mark varbinary(9) NOT NULL DEFAULT '', who varbinary(9) DEFAULT 'x');
SET SESSION sql_mode = DEFAULT;
CREATE TABLE online (id int NOT NULL, seen int NOT NULL, nick varchar(9), KEY id (id), KEY seen (seen) USING BTREE, UNIQUE KEY nick (nick) USING BTREE, UNIQUE KEY both_ (id, seen)) ENGINE=MEMORY;
CREATE TABLE letters (id int PRIMARY KEY, body varchar(40000)) DEFAULT CHARSET=latin1;
CREATE TABLE addresses (street varchar(300) NOT NULL, PRIMARY KEY (street(30)));
CREATE TABLE kinds (id tinyint NOT NULL PRIMARY KEY);
CREATE TABLE marks (kind tinyint(1) NOT NULL, CONSTRAINT marks_kind FOREIGN KEY (kind) REFERENCES kinds (id) ON DELETE RESTRICT);
CREATE TABLE flyway_schema_history (installed_rank int PRIMARY KEY, version varchar(50));
CREATE VIEW cheap_books AS SELECT isbn, title FROM books WHERE price < 5;
CREATE TRIGGER books_touch BEFORE UPDATE ON books FOR EACH ROW SET NEW.title = trim(NEW.title);
CREATE FUNCTION plus_one(n int) RETURNS int DETERMINISTIC RETURN n + 1;
CREATE PROCEDURE forget() DELETE FROM sales;
CREATE EVENT cleaning ON SCHEDULE EVERY 1 DAY DO DELETE FROM sales;
