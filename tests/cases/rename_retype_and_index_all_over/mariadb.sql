-- note: messages.messages_open_idx indexes every row: partial indexes do not exist
-- up

-- file 1 of 1 (statement by statement), alter_messages_17_changes
-- rename table mails to messages
--   [blocks all] breaks-old-code:mails breaks-new-code:messages
RENAME TABLE `mails` TO `messages`;
-- rename column messages.addressee to recipient
--   [blocks all] breaks-old-code:messages.addressee breaks-new-code:messages.recipient
ALTER TABLE `messages` RENAME COLUMN `addressee` TO `recipient`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column messages.state to status
--   [blocks all] rewrite:messages blocks-writes:messages breaks-old-code:messages.state breaks-new-code:messages.status
ALTER TABLE `messages` DROP CONSTRAINT `mails_state_known`, RENAME COLUMN `state` TO `status`, ADD CONSTRAINT `mails_state_known` CHECK (status BETWEEN 0 AND 9), ALGORITHM=COPY;
-- rename column messages.sent to sent_at
--   [blocks all] breaks-old-code:messages.sent breaks-new-code:messages.sent_at
ALTER TABLE `messages` RENAME COLUMN `sent` TO `sent_at`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop foreign key mails_answers_fkey on messages (way back: may fail)
--   [blocks all]
ALTER TABLE `messages` DROP FOREIGN KEY `mails_answers_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop check mails_state_known on messages (way back: may fail)
--   [blocks all]
ALTER TABLE `messages` DROP CONSTRAINT `mails_state_known`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index mails_to_idx on messages
--   [blocks all]
ALTER TABLE `messages` DROP INDEX `mails_to_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop index mails_open_idx on messages
--   [blocks all]
ALTER TABLE `messages` DROP INDEX `mails_open_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- rename index mails_answers_idx on messages to messages_answers_idx
--   [blocks all]
ALTER TABLE `messages` RENAME INDEX `mails_answers_idx` TO `messages_answers_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- change type of messages.recipient from varchar(30) to varchar(60) (way back: may fail)
--   [blocks all]
ALTER TABLE `messages` MODIFY COLUMN `recipient` varchar(60) NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- change type of messages.status from smallint to integer (way back: may fail)
--   [blocks all] rewrite:messages blocks-writes:messages breaks-old-code:messages.status
ALTER TABLE `messages` MODIFY COLUMN `status` int NULL, ALGORITHM=COPY;
-- change type of messages.sent_at from integer to bigint (way back: may fail)
--   [blocks all] rewrite:messages blocks-writes:messages breaks-old-code:messages.sent_at
ALTER TABLE `messages` MODIFY COLUMN `sent_at` bigint NOT NULL, ALGORITHM=COPY;
-- fill column messages.status (way back: lossy)
--   [blocks writes] full-scan:messages blocks-writes:messages
UPDATE `messages` SET `status` = 0 WHERE `status` IS NULL;
-- require messages.status
--   [blocks all] rewrite:messages may-fail:messages.status breaks-old-code:messages.status
ALTER TABLE `messages` MODIFY COLUMN `status` int NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- add index mails_to_idx on messages
--   [blocks all] full-scan:messages
CREATE INDEX `mails_to_idx` ON `messages` (`recipient` DESC, `sent_at`) ALGORITHM=NOCOPY LOCK=NONE;
-- add index messages_open_idx on messages
--   [blocks all] full-scan:messages
CREATE INDEX `messages_open_idx` ON `messages` (`status`, `recipient`) ALGORITHM=NOCOPY LOCK=NONE;
-- add check mails_state_known on messages
--   [blocks all] breaks-old-code:messages.mails_state_known may-fail:messages.mails_state_known rewrite:messages blocks-writes:messages
ALTER TABLE `messages` ADD CONSTRAINT `mails_state_known` CHECK (status BETWEEN 0 AND 99), ALGORITHM=COPY;
-- add foreign key messages_answers_fkey on messages
--   [blocks all] rewrite:messages blocks-writes:messages breaks-old-code:messages.messages_answers_fkey may-fail:messages.messages_answers_fkey
ALTER TABLE `messages` ADD CONSTRAINT `messages_answers_fkey` FOREIGN KEY (`answers`) REFERENCES `messages` (`id`) ON DELETE CASCADE, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_messages_17_changes
-- drop foreign key messages_answers_fkey on messages
--   [blocks all]
ALTER TABLE `messages` DROP FOREIGN KEY `messages_answers_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop check mails_state_known on messages
--   [blocks all]
ALTER TABLE `messages` DROP CONSTRAINT `mails_state_known`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index messages_open_idx on messages
--   [blocks all]
ALTER TABLE `messages` DROP INDEX `messages_open_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop index mails_to_idx on messages
--   [blocks all]
ALTER TABLE `messages` DROP INDEX `mails_to_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- allow null in messages.status
--   [blocks all] rewrite:messages
ALTER TABLE `messages` MODIFY COLUMN `status` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
-- keep the values of column messages.status
-- change type of messages.sent_at from bigint to integer
--   [blocks all] rewrite:messages blocks-writes:messages may-fail:messages.sent_at breaks-old-code:messages.sent_at
ALTER TABLE `messages` MODIFY COLUMN `sent_at` int NOT NULL, ALGORITHM=COPY;
-- change type of messages.status from integer to smallint
--   [blocks all] rewrite:messages blocks-writes:messages may-fail:messages.status breaks-old-code:messages.status
ALTER TABLE `messages` MODIFY COLUMN `status` smallint NULL, ALGORITHM=COPY;
-- change type of messages.recipient from varchar(60) to varchar(30)
--   [blocks all] rewrite:messages blocks-writes:messages may-fail:messages.recipient breaks-old-code:messages.recipient
ALTER TABLE `messages` MODIFY COLUMN `recipient` varchar(30) NOT NULL, ALGORITHM=COPY;
-- rename index messages_answers_idx on messages to mails_answers_idx
--   [blocks all]
ALTER TABLE `messages` RENAME INDEX `messages_answers_idx` TO `mails_answers_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- add index mails_open_idx on messages
--   [blocks all] full-scan:messages
CREATE INDEX `mails_open_idx` ON `messages` (`status`) ALGORITHM=NOCOPY LOCK=NONE;
-- add index mails_to_idx on messages
--   [blocks all] full-scan:messages
CREATE INDEX `mails_to_idx` ON `messages` (`recipient`, `sent_at`) ALGORITHM=NOCOPY LOCK=NONE;
-- add check mails_state_known on messages
--   [blocks all] breaks-old-code:messages.mails_state_known may-fail:messages.mails_state_known rewrite:messages blocks-writes:messages
ALTER TABLE `messages` ADD CONSTRAINT `mails_state_known` CHECK (status BETWEEN 0 AND 9), ALGORITHM=COPY;
-- add foreign key mails_answers_fkey on messages
--   [blocks all] rewrite:messages blocks-writes:messages breaks-old-code:messages.mails_answers_fkey may-fail:messages.mails_answers_fkey
ALTER TABLE `messages` ADD CONSTRAINT `mails_answers_fkey` FOREIGN KEY (`answers`) REFERENCES `messages` (`id`) ON DELETE SET NULL, ALGORITHM=COPY;
-- rename column messages.sent_at to sent
--   [blocks all] breaks-old-code:messages.sent_at breaks-new-code:messages.sent
ALTER TABLE `messages` RENAME COLUMN `sent_at` TO `sent`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column messages.status to state
--   [blocks all] rewrite:messages blocks-writes:messages breaks-old-code:messages.status breaks-new-code:messages.state
ALTER TABLE `messages` DROP CONSTRAINT `mails_state_known`, RENAME COLUMN `status` TO `state`, ADD CONSTRAINT `mails_state_known` CHECK (state BETWEEN 0 AND 9), ALGORITHM=COPY;
-- rename column messages.recipient to addressee
--   [blocks all] breaks-old-code:messages.recipient breaks-new-code:messages.addressee
ALTER TABLE `messages` RENAME COLUMN `recipient` TO `addressee`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename table messages to mails
--   [blocks all] breaks-old-code:messages breaks-new-code:mails
RENAME TABLE `messages` TO `mails`;
