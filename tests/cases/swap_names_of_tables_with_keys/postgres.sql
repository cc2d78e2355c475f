-- up

-- file 1 of 1 (in a transaction), alter_3_tables
-- rename table inbox to _swap_inbox
--   [blocks all] breaks-old-code:inbox breaks-new-code:_swap_inbox
ALTER TABLE "inbox" RENAME TO "_swap_inbox";
-- rename table outbox to inbox
--   [blocks all] breaks-old-code:outbox breaks-new-code:inbox
ALTER TABLE "outbox" RENAME TO "inbox";
-- rename table _swap_inbox to outbox
--   [blocks all] breaks-old-code:_swap_inbox breaks-new-code:outbox
ALTER TABLE "_swap_inbox" RENAME TO "outbox";
-- rename primary key inbox_pkey on outbox to _swap_inbox_pkey
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "inbox_pkey" TO "_swap_inbox_pkey";
-- rename unique constraint inbox_note_key on outbox to _swap_inbox_note_key
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "inbox_note_key" TO "_swap_inbox_note_key";
-- rename index inbox_note_idx on outbox to _swap_inbox_note_idx
--   [blocks ddl]
ALTER INDEX "inbox_note_idx" RENAME TO "_swap_inbox_note_idx";
-- rename index inbox_room_id_idx on outbox to _swap_inbox_room_id_idx
--   [blocks ddl]
ALTER INDEX "inbox_room_id_idx" RENAME TO "_swap_inbox_room_id_idx";
-- rename check inbox_note_check on outbox to _swap_inbox_note_check
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "inbox_note_check" TO "_swap_inbox_note_check";
-- rename foreign key inbox_room_id_fkey on outbox to _swap_inbox_room_id_fkey
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "inbox_room_id_fkey" TO "_swap_inbox_room_id_fkey";
-- rename primary key outbox_pkey on inbox to inbox_pkey
--   [blocks all]
ALTER TABLE "inbox" RENAME CONSTRAINT "outbox_pkey" TO "inbox_pkey";
-- rename unique constraint outbox_note_key on inbox to inbox_note_key
--   [blocks all]
ALTER TABLE "inbox" RENAME CONSTRAINT "outbox_note_key" TO "inbox_note_key";
-- rename index outbox_note_idx on inbox to inbox_note_idx
--   [blocks ddl]
ALTER INDEX "outbox_note_idx" RENAME TO "inbox_note_idx";
-- rename index outbox_room_id_idx on inbox to inbox_room_id_idx
--   [blocks ddl]
ALTER INDEX "outbox_room_id_idx" RENAME TO "inbox_room_id_idx";
-- rename check outbox_note_check on inbox to inbox_note_check
--   [blocks all]
ALTER TABLE "inbox" RENAME CONSTRAINT "outbox_note_check" TO "inbox_note_check";
-- rename foreign key outbox_room_id_fkey on inbox to inbox_room_id_fkey
--   [blocks all]
ALTER TABLE "inbox" RENAME CONSTRAINT "outbox_room_id_fkey" TO "inbox_room_id_fkey";
-- rename primary key _swap_inbox_pkey on outbox to outbox_pkey
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "_swap_inbox_pkey" TO "outbox_pkey";
-- rename unique constraint _swap_inbox_note_key on outbox to outbox_note_key
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "_swap_inbox_note_key" TO "outbox_note_key";
-- rename index _swap_inbox_note_idx on outbox to outbox_note_idx
--   [blocks ddl]
ALTER INDEX "_swap_inbox_note_idx" RENAME TO "outbox_note_idx";
-- rename index _swap_inbox_room_id_idx on outbox to outbox_room_id_idx
--   [blocks ddl]
ALTER INDEX "_swap_inbox_room_id_idx" RENAME TO "outbox_room_id_idx";
-- rename check _swap_inbox_note_check on outbox to outbox_note_check
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "_swap_inbox_note_check" TO "outbox_note_check";
-- rename foreign key _swap_inbox_room_id_fkey on outbox to outbox_room_id_fkey
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "_swap_inbox_room_id_fkey" TO "outbox_room_id_fkey";

-- down

-- file 1 of 1 (in a transaction), alter_3_tables
-- rename foreign key outbox_room_id_fkey on outbox to _swap_inbox_room_id_fkey
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "outbox_room_id_fkey" TO "_swap_inbox_room_id_fkey";
-- rename check outbox_note_check on outbox to _swap_inbox_note_check
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "outbox_note_check" TO "_swap_inbox_note_check";
-- rename index outbox_room_id_idx on outbox to _swap_inbox_room_id_idx
--   [blocks ddl]
ALTER INDEX "outbox_room_id_idx" RENAME TO "_swap_inbox_room_id_idx";
-- rename index outbox_note_idx on outbox to _swap_inbox_note_idx
--   [blocks ddl]
ALTER INDEX "outbox_note_idx" RENAME TO "_swap_inbox_note_idx";
-- rename unique constraint outbox_note_key on outbox to _swap_inbox_note_key
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "outbox_note_key" TO "_swap_inbox_note_key";
-- rename primary key outbox_pkey on outbox to _swap_inbox_pkey
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "outbox_pkey" TO "_swap_inbox_pkey";
-- rename foreign key inbox_room_id_fkey on inbox to outbox_room_id_fkey
--   [blocks all]
ALTER TABLE "inbox" RENAME CONSTRAINT "inbox_room_id_fkey" TO "outbox_room_id_fkey";
-- rename check inbox_note_check on inbox to outbox_note_check
--   [blocks all]
ALTER TABLE "inbox" RENAME CONSTRAINT "inbox_note_check" TO "outbox_note_check";
-- rename index inbox_room_id_idx on inbox to outbox_room_id_idx
--   [blocks ddl]
ALTER INDEX "inbox_room_id_idx" RENAME TO "outbox_room_id_idx";
-- rename index inbox_note_idx on inbox to outbox_note_idx
--   [blocks ddl]
ALTER INDEX "inbox_note_idx" RENAME TO "outbox_note_idx";
-- rename unique constraint inbox_note_key on inbox to outbox_note_key
--   [blocks all]
ALTER TABLE "inbox" RENAME CONSTRAINT "inbox_note_key" TO "outbox_note_key";
-- rename primary key inbox_pkey on inbox to outbox_pkey
--   [blocks all]
ALTER TABLE "inbox" RENAME CONSTRAINT "inbox_pkey" TO "outbox_pkey";
-- rename foreign key _swap_inbox_room_id_fkey on outbox to inbox_room_id_fkey
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "_swap_inbox_room_id_fkey" TO "inbox_room_id_fkey";
-- rename check _swap_inbox_note_check on outbox to inbox_note_check
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "_swap_inbox_note_check" TO "inbox_note_check";
-- rename index _swap_inbox_room_id_idx on outbox to inbox_room_id_idx
--   [blocks ddl]
ALTER INDEX "_swap_inbox_room_id_idx" RENAME TO "inbox_room_id_idx";
-- rename index _swap_inbox_note_idx on outbox to inbox_note_idx
--   [blocks ddl]
ALTER INDEX "_swap_inbox_note_idx" RENAME TO "inbox_note_idx";
-- rename unique constraint _swap_inbox_note_key on outbox to inbox_note_key
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "_swap_inbox_note_key" TO "inbox_note_key";
-- rename primary key _swap_inbox_pkey on outbox to inbox_pkey
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "_swap_inbox_pkey" TO "inbox_pkey";
-- rename table outbox to _swap_inbox
--   [blocks all] breaks-old-code:outbox breaks-new-code:_swap_inbox
ALTER TABLE "outbox" RENAME TO "_swap_inbox";
-- rename table inbox to outbox
--   [blocks all] breaks-old-code:inbox breaks-new-code:outbox
ALTER TABLE "inbox" RENAME TO "outbox";
-- rename table _swap_inbox to inbox
--   [blocks all] breaks-old-code:_swap_inbox breaks-new-code:inbox
ALTER TABLE "_swap_inbox" RENAME TO "inbox";
