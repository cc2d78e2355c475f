SET lock_timeout = '2s';
ALTER TABLE known ALTER v TYPE varchar(60);
ALTER TABLE known ALTER v TYPE text;
ALTER TABLE known ALTER x TYPE varchar(60);
ALTER TABLE known ALTER w TYPE varchar(20);
ALTER TABLE known ALTER n TYPE numeric(12, 2);
ALTER TABLE known ALTER n TYPE numeric(12, 3);
ALTER TABLE known ALTER i TYPE bigint;
