-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- set options of pages
--   [blocks all]
ALTER TABLE `pages` STATS_AUTO_RECALC = 0, STATS_PERSISTENT = 1, ALGORITHM=INPLACE, LOCK=NONE;
-- set options of notes (way back: may fail)
--   [blocks all] rewrite:notes
ALTER TABLE `notes` COMPRESSION = 'zlib', KEY_BLOCK_SIZE = 0, ROW_FORMAT = DEFAULT, STATS_SAMPLE_PAGES = DEFAULT, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- set options of notes
--   [blocks all] rewrite:notes may-fail:notes
ALTER TABLE `notes` KEY_BLOCK_SIZE = 8, ROW_FORMAT = COMPRESSED, STATS_SAMPLE_PAGES = 25, COMPRESSION = '', ALGORITHM=INPLACE, LOCK=NONE;
-- set options of pages
--   [blocks all]
ALTER TABLE `pages` STATS_PERSISTENT = 0, STATS_AUTO_RECALC = DEFAULT, ALGORITHM=INPLACE, LOCK=NONE;
