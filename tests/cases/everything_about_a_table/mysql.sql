-- up

-- file 1 of 1 (statement by statement), alter_jobs_13_changes
-- drop check jobs_number_positive on jobs (way back: may fail)
--   [blocks all]
ALTER TABLE `jobs` DROP CHECK `jobs_number_positive`, ALGORITHM=INSTANT;
-- drop unique constraint jobs_queue_number_key on jobs (way back: may fail)
--   [blocks all]
ALTER TABLE `jobs` DROP INDEX `jobs_queue_number_key`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop index jobs_by_state on jobs
--   [blocks all]
ALTER TABLE `jobs` DROP INDEX `jobs_by_state`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop default of jobs.queue
--   [blocks all] breaks-old-code:jobs.queue
ALTER TABLE `jobs` MODIFY COLUMN `queue` varchar(20) NOT NULL, ALGORITHM=INSTANT;
-- add column jobs.priority (way back: exact unless written)
--   [blocks all]
ALTER TABLE `jobs` ADD COLUMN `priority` smallint NOT NULL DEFAULT 5, ALGORITHM=INSTANT;
-- change type of jobs.state from varchar(20) to varchar(40) (way back: may fail)
--   [blocks all]
ALTER TABLE `jobs` MODIFY COLUMN `state` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- change type of jobs.number from integer to bigint (way back: may fail)
--   [blocks all] rewrite:jobs blocks-writes:jobs breaks-old-code:jobs.number
ALTER TABLE `jobs` MODIFY COLUMN `number` bigint NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- allow null in jobs.state (way back: may fail)
--   [blocks all] rewrite:jobs
ALTER TABLE `jobs` MODIFY COLUMN `state` varchar(40) NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add unique constraint jobs_queue_priority_id_key on jobs
--   [blocks all] full-scan:jobs
ALTER TABLE `jobs` ADD CONSTRAINT `jobs_queue_priority_id_key` UNIQUE (`queue`, `priority`, `id`), ALGORITHM=INPLACE, LOCK=NONE;
-- add index jobs_by_state on jobs
--   [blocks all] full-scan:jobs
CREATE INDEX `jobs_by_state` ON `jobs` (`state` DESC, `priority`) ALGORITHM=INPLACE LOCK=NONE;
-- add check jobs_number_positive on jobs
--   [blocks all] breaks-old-code:jobs.jobs_number_positive may-fail:jobs.jobs_number_positive rewrite:jobs blocks-writes:jobs
ALTER TABLE `jobs` ADD CONSTRAINT `jobs_number_positive` CHECK (number >= 0), ALGORITHM=COPY, LOCK=SHARED;
-- set comment of jobs
--   [blocks all]
ALTER TABLE `jobs` COMMENT = 'second', ALGORITHM=INPLACE, LOCK=NONE;
-- retire column jobs.gone
--   [blocks all] breaks-old-code:jobs.gone
ALTER TABLE `jobs` CHANGE COLUMN `gone` `_retired_gone` int NULL, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_jobs_13_changes
-- restore column jobs.gone
--   [blocks all] breaks-new-code:jobs.gone
ALTER TABLE `jobs` CHANGE COLUMN `_retired_gone` `gone` int NULL, ALGORITHM=INSTANT;
-- set comment of jobs
--   [blocks all]
ALTER TABLE `jobs` COMMENT = 'first', ALGORITHM=INPLACE, LOCK=NONE;
-- drop check jobs_number_positive on jobs
--   [blocks all]
ALTER TABLE `jobs` DROP CHECK `jobs_number_positive`, ALGORITHM=INSTANT;
-- drop index jobs_by_state on jobs
--   [blocks all]
ALTER TABLE `jobs` DROP INDEX `jobs_by_state`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop unique constraint jobs_queue_priority_id_key on jobs
--   [blocks all]
ALTER TABLE `jobs` DROP INDEX `jobs_queue_priority_id_key`, ALGORITHM=INPLACE, LOCK=NONE;
-- require jobs.state
--   [blocks all] rewrite:jobs may-fail:jobs.state breaks-old-code:jobs.state
ALTER TABLE `jobs` MODIFY COLUMN `state` varchar(40) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- change type of jobs.number from bigint to integer
--   [blocks all] rewrite:jobs blocks-writes:jobs may-fail:jobs.number breaks-old-code:jobs.number
ALTER TABLE `jobs` MODIFY COLUMN `number` int NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of jobs.state from varchar(40) to varchar(20)
--   [blocks all] rewrite:jobs blocks-writes:jobs may-fail:jobs.state breaks-old-code:jobs.state
ALTER TABLE `jobs` MODIFY COLUMN `state` varchar(20) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- drop column jobs.priority
--   [blocks all] data-loss:jobs.priority breaks-old-code:jobs.priority
ALTER TABLE `jobs` DROP COLUMN `priority`, ALGORITHM=INSTANT;
-- set default of jobs.queue
--   [blocks all]
ALTER TABLE `jobs` MODIFY COLUMN `queue` varchar(20) NOT NULL DEFAULT 'main', ALGORITHM=INSTANT;
-- add index jobs_by_state on jobs
--   [blocks all] full-scan:jobs
CREATE INDEX `jobs_by_state` ON `jobs` (`state`) ALGORITHM=INPLACE LOCK=NONE;
-- add unique constraint jobs_queue_number_key on jobs
--   [blocks all] may-fail:jobs.jobs_queue_number_key full-scan:jobs breaks-old-code:jobs.jobs_queue_number_key
ALTER TABLE `jobs` ADD CONSTRAINT `jobs_queue_number_key` UNIQUE (`queue`, `number`), ALGORITHM=INPLACE, LOCK=NONE;
-- add check jobs_number_positive on jobs
--   [blocks all] breaks-old-code:jobs.jobs_number_positive may-fail:jobs.jobs_number_positive rewrite:jobs blocks-writes:jobs
ALTER TABLE `jobs` ADD CONSTRAINT `jobs_number_positive` CHECK (number > 0), ALGORITHM=COPY, LOCK=SHARED;
