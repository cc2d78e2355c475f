-- up

-- file 1 of 1 (in a transaction), run_sql_without_a_way_back
-- run sql_without_a_way_back (way back: refused)
--   [blocks unknown] opaque:sql_without_a_way_back may-fail:sql_without_a_way_back irreversible:sql_without_a_way_back
DELETE FROM visitors WHERE visits = 0;

-- down

-- file 1 of 1 (in a transaction), run_sql_without_a_way_back
-- take back sql_without_a_way_back
--   irreversible:sql_without_a_way_back
DO E'BEGIN RAISE EXCEPTION USING MESSAGE = \'sql_without_a_way_back has no way back\'; END';
