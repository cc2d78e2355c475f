-- up

-- file 1 of 1 (in a transaction), run_sql_without_a_way_back
-- run sql_without_a_way_back (way back: refused)
--   [blocks unknown] opaque:sql_without_a_way_back may-fail:sql_without_a_way_back irreversible:sql_without_a_way_back
DELETE FROM visitors WHERE visits = 0;

-- down

-- file 1 of 1 (in a transaction), run_sql_without_a_way_back
-- take back sql_without_a_way_back
--   irreversible:sql_without_a_way_back
DROP TABLE IF EXISTS temp._schema_refusal;
--   irreversible:sql_without_a_way_back
CREATE TEMP TABLE _schema_refusal (refused INTEGER CONSTRAINT "sql_without_a_way_back has no way back" CHECK (refused = 0));
--   irreversible:sql_without_a_way_back
INSERT INTO temp._schema_refusal (refused) VALUES (1);
