-- up

-- file 1 of 3 (in a transaction), alter_parts_2_changes_1
-- stop relying on check parts_note_short on parts

-- file 2 of 3 (in a transaction), alter_parts_2_changes_2
-- drop check parts_note_short on parts (way back: may fail)
--   [blocks all]
ALTER TABLE "parts" DROP CONSTRAINT "parts_note_short";
-- add check parts_note_short on parts
--   [blocks all] breaks-old-code:parts.parts_note_short
ALTER TABLE "parts" ADD CONSTRAINT "parts_note_short" CHECK (note <> 'a  b') NOT VALID;

-- file 3 of 3 (in a transaction), alter_parts_2_changes_3
-- validate check parts_note_short on parts
--   [blocks ddl] full-scan:parts may-fail:parts.parts_note_short
ALTER TABLE "parts" VALIDATE CONSTRAINT "parts_note_short";

-- down

-- file 3 of 3 (in a transaction), alter_parts_2_changes_3
-- stop relying on check parts_note_short on parts

-- file 2 of 3 (in a transaction), alter_parts_2_changes_2
-- drop check parts_note_short on parts
--   [blocks all]
ALTER TABLE "parts" DROP CONSTRAINT "parts_note_short";
-- add check parts_note_short on parts
--   [blocks all] breaks-old-code:parts.parts_note_short
ALTER TABLE "parts" ADD CONSTRAINT "parts_note_short" CHECK (note <> 'a b') NOT VALID;

-- file 1 of 3 (in a transaction), alter_parts_2_changes_1
-- validate check parts_note_short on parts
--   [blocks ddl] full-scan:parts may-fail:parts.parts_note_short
ALTER TABLE "parts" VALIDATE CONSTRAINT "parts_note_short";
