CREATE TABLE known (id bigint PRIMARY KEY, v varchar(50), n numeric(10, 2), i int, w varchar(10) CHECK (w <> ''), x varchar(9));
CREATE INDEX known_x ON known (x);
