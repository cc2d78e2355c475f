CREATE TABLE t (id bigint PRIMARY KEY, v varchar(20), e enum('a','b'));
