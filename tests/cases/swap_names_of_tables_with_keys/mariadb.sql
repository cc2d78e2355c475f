-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- rename table inbox to _swap_inbox
--   [blocks all] breaks-old-code:inbox breaks-new-code:_swap_inbox
RENAME TABLE `inbox` TO `_swap_inbox`;
-- rename table outbox to inbox
--   [blocks all] breaks-old-code:outbox breaks-new-code:inbox
RENAME TABLE `outbox` TO `inbox`;
-- rename table _swap_inbox to outbox
--   [blocks all] breaks-old-code:_swap_inbox breaks-new-code:outbox
RENAME TABLE `_swap_inbox` TO `outbox`;
-- rename unique constraint inbox_note_key on outbox to _swap_inbox_note_key
--   [blocks all]
ALTER TABLE `outbox` RENAME INDEX `inbox_note_key` TO `_swap_inbox_note_key`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename index inbox_note_idx on outbox to _swap_inbox_note_idx
--   [blocks all]
ALTER TABLE `outbox` RENAME INDEX `inbox_note_idx` TO `_swap_inbox_note_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename index inbox_room_id_idx on outbox to _swap_inbox_room_id_idx
--   [blocks all]
ALTER TABLE `outbox` RENAME INDEX `inbox_room_id_idx` TO `_swap_inbox_room_id_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename check inbox_note_check on outbox to _swap_inbox_note_check
--   [blocks all] rewrite:outbox blocks-writes:outbox
ALTER TABLE `outbox` DROP CONSTRAINT `inbox_note_check`, ADD CONSTRAINT `_swap_inbox_note_check` CHECK (note <> ''), ALGORITHM=COPY;
-- rename foreign key inbox_room_id_fkey on outbox to _swap_inbox_room_id_fkey
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `outbox` DROP FOREIGN KEY `inbox_room_id_fkey`, ADD CONSTRAINT `_swap_inbox_room_id_fkey` FOREIGN KEY (`room_id`) REFERENCES `rooms` (`id`), ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;
-- rename unique constraint outbox_note_key on inbox to inbox_note_key
--   [blocks all]
ALTER TABLE `inbox` RENAME INDEX `outbox_note_key` TO `inbox_note_key`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename index outbox_note_idx on inbox to inbox_note_idx
--   [blocks all]
ALTER TABLE `inbox` RENAME INDEX `outbox_note_idx` TO `inbox_note_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename index outbox_room_id_idx on inbox to inbox_room_id_idx
--   [blocks all]
ALTER TABLE `inbox` RENAME INDEX `outbox_room_id_idx` TO `inbox_room_id_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename check outbox_note_check on inbox to inbox_note_check
--   [blocks all] rewrite:inbox blocks-writes:inbox
ALTER TABLE `inbox` DROP CONSTRAINT `outbox_note_check`, ADD CONSTRAINT `inbox_note_check` CHECK (note <> 'x'), ALGORITHM=COPY;
-- rename foreign key outbox_room_id_fkey on inbox to inbox_room_id_fkey
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `inbox` DROP FOREIGN KEY `outbox_room_id_fkey`, ADD CONSTRAINT `inbox_room_id_fkey` FOREIGN KEY (`room_id`) REFERENCES `rooms` (`id`), ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;
-- rename unique constraint _swap_inbox_note_key on outbox to outbox_note_key
--   [blocks all]
ALTER TABLE `outbox` RENAME INDEX `_swap_inbox_note_key` TO `outbox_note_key`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename index _swap_inbox_note_idx on outbox to outbox_note_idx
--   [blocks all]
ALTER TABLE `outbox` RENAME INDEX `_swap_inbox_note_idx` TO `outbox_note_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename index _swap_inbox_room_id_idx on outbox to outbox_room_id_idx
--   [blocks all]
ALTER TABLE `outbox` RENAME INDEX `_swap_inbox_room_id_idx` TO `outbox_room_id_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename check _swap_inbox_note_check on outbox to outbox_note_check
--   [blocks all] rewrite:outbox blocks-writes:outbox
ALTER TABLE `outbox` DROP CONSTRAINT `_swap_inbox_note_check`, ADD CONSTRAINT `outbox_note_check` CHECK (note <> ''), ALGORITHM=COPY;
-- rename foreign key _swap_inbox_room_id_fkey on outbox to outbox_room_id_fkey
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `outbox` DROP FOREIGN KEY `_swap_inbox_room_id_fkey`, ADD CONSTRAINT `outbox_room_id_fkey` FOREIGN KEY (`room_id`) REFERENCES `rooms` (`id`), ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- rename foreign key outbox_room_id_fkey on outbox to _swap_inbox_room_id_fkey
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `outbox` DROP FOREIGN KEY `outbox_room_id_fkey`, ADD CONSTRAINT `_swap_inbox_room_id_fkey` FOREIGN KEY (`room_id`) REFERENCES `rooms` (`id`), ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;
-- rename check outbox_note_check on outbox to _swap_inbox_note_check
--   [blocks all] rewrite:outbox blocks-writes:outbox
ALTER TABLE `outbox` DROP CONSTRAINT `outbox_note_check`, ADD CONSTRAINT `_swap_inbox_note_check` CHECK (note <> ''), ALGORITHM=COPY;
-- rename index outbox_room_id_idx on outbox to _swap_inbox_room_id_idx
--   [blocks all]
ALTER TABLE `outbox` RENAME INDEX `outbox_room_id_idx` TO `_swap_inbox_room_id_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename index outbox_note_idx on outbox to _swap_inbox_note_idx
--   [blocks all]
ALTER TABLE `outbox` RENAME INDEX `outbox_note_idx` TO `_swap_inbox_note_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename unique constraint outbox_note_key on outbox to _swap_inbox_note_key
--   [blocks all]
ALTER TABLE `outbox` RENAME INDEX `outbox_note_key` TO `_swap_inbox_note_key`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename foreign key inbox_room_id_fkey on inbox to outbox_room_id_fkey
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `inbox` DROP FOREIGN KEY `inbox_room_id_fkey`, ADD CONSTRAINT `outbox_room_id_fkey` FOREIGN KEY (`room_id`) REFERENCES `rooms` (`id`), ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;
-- rename check inbox_note_check on inbox to outbox_note_check
--   [blocks all] rewrite:inbox blocks-writes:inbox
ALTER TABLE `inbox` DROP CONSTRAINT `inbox_note_check`, ADD CONSTRAINT `outbox_note_check` CHECK (note <> 'x'), ALGORITHM=COPY;
-- rename index inbox_room_id_idx on inbox to outbox_room_id_idx
--   [blocks all]
ALTER TABLE `inbox` RENAME INDEX `inbox_room_id_idx` TO `outbox_room_id_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename index inbox_note_idx on inbox to outbox_note_idx
--   [blocks all]
ALTER TABLE `inbox` RENAME INDEX `inbox_note_idx` TO `outbox_note_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename unique constraint inbox_note_key on inbox to outbox_note_key
--   [blocks all]
ALTER TABLE `inbox` RENAME INDEX `inbox_note_key` TO `outbox_note_key`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename foreign key _swap_inbox_room_id_fkey on outbox to inbox_room_id_fkey
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `outbox` DROP FOREIGN KEY `_swap_inbox_room_id_fkey`, ADD CONSTRAINT `inbox_room_id_fkey` FOREIGN KEY (`room_id`) REFERENCES `rooms` (`id`), ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;
-- rename check _swap_inbox_note_check on outbox to inbox_note_check
--   [blocks all] rewrite:outbox blocks-writes:outbox
ALTER TABLE `outbox` DROP CONSTRAINT `_swap_inbox_note_check`, ADD CONSTRAINT `inbox_note_check` CHECK (note <> ''), ALGORITHM=COPY;
-- rename index _swap_inbox_room_id_idx on outbox to inbox_room_id_idx
--   [blocks all]
ALTER TABLE `outbox` RENAME INDEX `_swap_inbox_room_id_idx` TO `inbox_room_id_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename index _swap_inbox_note_idx on outbox to inbox_note_idx
--   [blocks all]
ALTER TABLE `outbox` RENAME INDEX `_swap_inbox_note_idx` TO `inbox_note_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename unique constraint _swap_inbox_note_key on outbox to inbox_note_key
--   [blocks all]
ALTER TABLE `outbox` RENAME INDEX `_swap_inbox_note_key` TO `inbox_note_key`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename table outbox to _swap_inbox
--   [blocks all] breaks-old-code:outbox breaks-new-code:_swap_inbox
RENAME TABLE `outbox` TO `_swap_inbox`;
-- rename table inbox to outbox
--   [blocks all] breaks-old-code:inbox breaks-new-code:outbox
RENAME TABLE `inbox` TO `outbox`;
-- rename table _swap_inbox to inbox
--   [blocks all] breaks-old-code:_swap_inbox breaks-new-code:inbox
RENAME TABLE `_swap_inbox` TO `inbox`;
