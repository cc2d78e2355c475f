-- up

-- file 1 of 1 (statement by statement), alter_audit_entries_6_changes
-- restore table audit_entries
--   [blocks all]
RENAME TABLE `_retired_audit_entries` TO `audit_entries`;
-- add column audit_entries.source (way back: exact unless written)
--   [blocks all]
ALTER TABLE `audit_entries` ADD COLUMN `source` int NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- add unique constraint audit_entries_token_key on audit_entries
--   [blocks all] may-fail:audit_entries.audit_entries_token_key full-scan:audit_entries breaks-old-code:audit_entries.audit_entries_token_key
ALTER TABLE `audit_entries` ADD CONSTRAINT `audit_entries_token_key` UNIQUE (`token`), ALGORITHM=NOCOPY, LOCK=NONE;
-- add index audit_entries_user_id_idx on audit_entries
--   [blocks all] full-scan:audit_entries
CREATE INDEX `audit_entries_user_id_idx` ON `audit_entries` (`user_id`) ALGORITHM=NOCOPY LOCK=NONE;
-- add foreign key audit_entries_user_id_fkey on audit_entries
--   [blocks all] rewrite:audit_entries blocks-writes:audit_entries breaks-old-code:audit_entries.audit_entries_user_id_fkey may-fail:audit_entries.audit_entries_user_id_fkey
ALTER TABLE `audit_entries` ADD CONSTRAINT `audit_entries_user_id_fkey` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`), ALGORITHM=COPY;
-- retire column audit_entries.note
--   [blocks all] breaks-old-code:audit_entries.note
ALTER TABLE `audit_entries` CHANGE COLUMN `note` `_retired_note` longtext NULL, ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_audit_entries_6_changes
-- restore column audit_entries.note
--   [blocks all] breaks-new-code:audit_entries.note
ALTER TABLE `audit_entries` CHANGE COLUMN `_retired_note` `note` longtext NULL, ALGORITHM=INSTANT, LOCK=NONE;
-- drop foreign key audit_entries_user_id_fkey on audit_entries
--   [blocks all]
ALTER TABLE `audit_entries` DROP FOREIGN KEY `audit_entries_user_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop index audit_entries_user_id_idx on audit_entries
--   [blocks all]
ALTER TABLE `audit_entries` DROP INDEX `audit_entries_user_id_idx`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop unique constraint audit_entries_token_key on audit_entries
--   [blocks all]
ALTER TABLE `audit_entries` DROP INDEX `audit_entries_token_key`, ALGORITHM=NOCOPY, LOCK=NONE;
-- drop column audit_entries.source
--   [blocks all] data-loss:audit_entries.source breaks-old-code:audit_entries.source
ALTER TABLE `audit_entries` DROP COLUMN `source`, ALGORITHM=INSTANT, LOCK=NONE;
-- retire table audit_entries
--   [blocks all] breaks-old-code:audit_entries
RENAME TABLE `audit_entries` TO `_retired_audit_entries`;
