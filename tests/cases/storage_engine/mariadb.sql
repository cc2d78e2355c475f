-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- set options of events
--   [blocks all] rewrite:events blocks-writes:events may-fail:events
ALTER TABLE `events` DELAY_KEY_WRITE = 1, ENGINE = MyISAM;
-- set options of counters (way back: may fail)
--   [blocks all] rewrite:counters blocks-writes:counters may-fail:counters
ALTER TABLE `counters` ROW_FORMAT = DYNAMIC, CHECKSUM = 0, ENGINE = InnoDB, MAX_ROWS = 0;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- set options of counters
--   [blocks all] rewrite:counters blocks-writes:counters may-fail:counters
ALTER TABLE `counters` CHECKSUM = 1, ENGINE = MyISAM, MAX_ROWS = 1000, ROW_FORMAT = DEFAULT;
-- set options of events
--   [blocks all] rewrite:events blocks-writes:events
ALTER TABLE `events` DELAY_KEY_WRITE = 0, ENGINE = InnoDB;
