-- up

-- file 1 of 1 (statement by statement), run_sql_without_a_way_back
-- run sql_without_a_way_back (way back: refused)
--   [blocks unknown] opaque:sql_without_a_way_back may-fail:sql_without_a_way_back irreversible:sql_without_a_way_back
DELETE FROM visitors WHERE visits = 0;

-- down

-- file 1 of 1 (statement by statement), run_sql_without_a_way_back
-- take back sql_without_a_way_back
--   irreversible:sql_without_a_way_back
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'sql_without_a_way_back has no way back';
