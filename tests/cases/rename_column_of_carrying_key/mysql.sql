-- note: steps has a primary key that carries no further columns
-- up

-- file 1 of 1 (statement by statement), alter_steps_2_changes
-- rename column steps.title to name
--   [blocks all] breaks-old-code:steps.title breaks-new-code:steps.name
ALTER TABLE `steps` RENAME COLUMN `title` TO `name`, ALGORITHM=INSTANT;
-- retire column steps.note
--   [blocks all] breaks-old-code:steps.note
ALTER TABLE `steps` CHANGE COLUMN `note` `_retired_note` longtext NULL, ALGORITHM=INSTANT;

-- down

-- file 1 of 1 (statement by statement), alter_steps_2_changes
-- restore column steps.note
--   [blocks all] breaks-new-code:steps.note
ALTER TABLE `steps` CHANGE COLUMN `_retired_note` `note` longtext NULL, ALGORITHM=INSTANT;
-- rename column steps.name to title
--   [blocks all] breaks-old-code:steps.name breaks-new-code:steps.title
ALTER TABLE `steps` RENAME COLUMN `name` TO `title`, ALGORITHM=INSTANT;
