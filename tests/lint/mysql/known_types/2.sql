SET lock_wait_timeout = 3;
ALTER TABLE t MODIFY v varchar(30);
ALTER TABLE t MODIFY v varchar(100);
ALTER TABLE t MODIFY e enum('a','b','c');
ALTER TABLE t MODIFY e enum('a');
