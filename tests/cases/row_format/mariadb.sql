-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- set options of pages
--   [blocks all] rewrite:pages may-fail:pages
ALTER TABLE `pages` MAX_ROWS = 500, ROW_FORMAT = REDUNDANT, STATS_PERSISTENT = DEFAULT, ALGORITHM=INPLACE, LOCK=NONE;
-- set options of notes (way back: may fail)
--   [blocks all] rewrite:notes
ALTER TABLE `notes` PAGE_COMPRESSED = 1, PAGE_COMPRESSION_LEVEL = 5, KEY_BLOCK_SIZE = 0, ROW_FORMAT = DEFAULT, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- set options of notes
--   [blocks all] rewrite:notes may-fail:notes
ALTER TABLE `notes` KEY_BLOCK_SIZE = 8, ROW_FORMAT = COMPRESSED, PAGE_COMPRESSED = DEFAULT, PAGE_COMPRESSION_LEVEL = DEFAULT, ALGORITHM=INPLACE, LOCK=NONE;
-- set options of pages
--   [blocks all] rewrite:pages
ALTER TABLE `pages` STATS_PERSISTENT = 0, MAX_ROWS = 0, ROW_FORMAT = DEFAULT, ALGORITHM=INPLACE, LOCK=NONE;
