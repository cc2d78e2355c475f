-- up

-- file 1 of 1 (in a transaction), run_sql_by_hand
-- run sql_by_hand (way back: lossy)
--   [blocks unknown] opaque:sql_by_hand may-fail:sql_by_hand data-loss:visitors.name
UPDATE visitors SET visits = visits + 1;
--   [blocks unknown] opaque:sql_by_hand may-fail:sql_by_hand
UPDATE visitors SET name = lower(name);

-- down

-- file 1 of 1 (in a transaction), run_sql_by_hand
-- take back sql_by_hand
--   [blocks unknown] opaque:sql_by_hand may-fail:sql_by_hand
UPDATE visitors SET visits = visits - 1;
