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

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- rename table outbox to _swap_inbox
--   [blocks all] breaks-old-code:outbox breaks-new-code:_swap_inbox
RENAME TABLE `outbox` TO `_swap_inbox`;
-- rename table inbox to outbox
--   [blocks all] breaks-old-code:inbox breaks-new-code:outbox
RENAME TABLE `inbox` TO `outbox`;
-- rename table _swap_inbox to inbox
--   [blocks all] breaks-old-code:_swap_inbox breaks-new-code:inbox
RENAME TABLE `_swap_inbox` TO `inbox`;
