-- note: steps has a primary key that carries no further columns
-- up

-- file 1 of 1 (in a transaction), alter_steps_2_changes
-- rename column steps.title to name
--   [blocks all] breaks-old-code:steps.title breaks-new-code:steps.name
ALTER TABLE "steps" RENAME COLUMN "title" TO "name";
-- retire column steps.note
--   [blocks all] breaks-old-code:steps.note
ALTER TABLE "steps" RENAME COLUMN "note" TO "_retired_note";

-- down

-- file 1 of 1 (in a transaction), alter_steps_2_changes
-- restore column steps.note
--   [blocks all] breaks-new-code:steps.note
ALTER TABLE "steps" RENAME COLUMN "_retired_note" TO "note";
-- rename column steps.name to title
--   [blocks all] breaks-old-code:steps.name breaks-new-code:steps.title
ALTER TABLE "steps" RENAME COLUMN "name" TO "title";
