CREATE TABLE log (at integer);
CREATE VIEW goods_seen AS SELECT id, name FROM goods;
CREATE TRIGGER goods_written AFTER INSERT ON goods BEGIN INSERT INTO log VALUES (new.id); END;
