-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- set options of events
--   [blocks all] rewrite:events blocks-writes:events may-fail:events
ALTER TABLE `events` DELAY_KEY_WRITE = 1, ENGINE = MyISAM, ALGORITHM=COPY, LOCK=SHARED;
-- set options of counters (way back: may fail)
--   [blocks all] rewrite:counters blocks-writes:counters
ALTER TABLE `counters` CHECKSUM = 0, ENGINE = InnoDB, MAX_ROWS = 0, ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- set options of counters
--   [blocks all] rewrite:counters blocks-writes:counters may-fail:counters
ALTER TABLE `counters` CHECKSUM = 1, ENGINE = MyISAM, MAX_ROWS = 1000, ALGORITHM=COPY, LOCK=SHARED;
-- set options of events
--   [blocks all] rewrite:events blocks-writes:events
ALTER TABLE `events` DELAY_KEY_WRITE = 0, ENGINE = InnoDB, ALGORITHM=COPY, LOCK=SHARED;
