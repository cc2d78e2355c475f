-- up

-- file 1 of 1 (statement by statement), alter_parts_2_changes
-- drop check parts_note_short on parts (way back: may fail)
--   [blocks all]
ALTER TABLE `parts` DROP CONSTRAINT `parts_note_short`, ALGORITHM=INSTANT, LOCK=NONE;
-- add check parts_note_short on parts
--   [blocks all] breaks-old-code:parts.parts_note_short may-fail:parts.parts_note_short rewrite:parts blocks-writes:parts
ALTER TABLE `parts` ADD CONSTRAINT `parts_note_short` CHECK (note <> 'a  b'), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_parts_2_changes
-- drop check parts_note_short on parts
--   [blocks all]
ALTER TABLE `parts` DROP CONSTRAINT `parts_note_short`, ALGORITHM=INSTANT, LOCK=NONE;
-- add check parts_note_short on parts
--   [blocks all] breaks-old-code:parts.parts_note_short may-fail:parts.parts_note_short rewrite:parts blocks-writes:parts
ALTER TABLE `parts` ADD CONSTRAINT `parts_note_short` CHECK (note <> 'a b'), ALGORITHM=COPY;
