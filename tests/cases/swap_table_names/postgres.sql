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
-- rename primary key outbox_pkey on inbox to inbox_pkey
--   [blocks all]
ALTER TABLE "inbox" RENAME CONSTRAINT "outbox_pkey" TO "inbox_pkey";
-- rename primary key _swap_inbox_pkey on outbox to outbox_pkey
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "_swap_inbox_pkey" TO "outbox_pkey";

-- down

-- file 1 of 1 (in a transaction), alter_3_tables
-- rename primary key outbox_pkey on outbox to _swap_inbox_pkey
--   [blocks all]
ALTER TABLE "outbox" RENAME CONSTRAINT "outbox_pkey" TO "_swap_inbox_pkey";
-- rename primary key inbox_pkey on inbox to outbox_pkey
--   [blocks all]
ALTER TABLE "inbox" RENAME CONSTRAINT "inbox_pkey" TO "outbox_pkey";
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
