-- up

-- file 1 of 3 (in a transaction), alter_texts_4_changes_1
-- set default of texts.value
--   [blocks all]
ALTER TABLE "texts" ALTER COLUMN "value" SET DEFAULT E'it\'s \\ 100% "ñ" 😀\nnext';
-- add check texts_not_odd on texts
--   [blocks all] breaks-old-code:texts.texts_not_odd
ALTER TABLE "texts" ADD CONSTRAINT "texts_not_odd" CHECK (value <> 'it''s 100%' AND value NOT LIKE '"%') NOT VALID;

-- file 2 of 3 (in a transaction), alter_texts_4_changes_2
-- validate check texts_not_odd on texts
--   [blocks ddl] full-scan:texts may-fail:texts.texts_not_odd
ALTER TABLE "texts" VALIDATE CONSTRAINT "texts_not_odd";

-- file 3 of 3 (in a transaction), alter_texts_4_changes_3
-- set comment of texts
--   [blocks ddl]
COMMENT ON TABLE "texts" IS E'it\'s 100% \\ "fine"';
-- set comment of texts.value
--   [blocks ddl]
COMMENT ON COLUMN "texts"."value" IS E'line\none \'two\'';

-- down

-- file 3 of 3 (in a transaction), alter_texts_4_changes_3
-- drop comment of texts.value
--   [blocks ddl]
COMMENT ON COLUMN "texts"."value" IS NULL;
-- drop comment of texts
--   [blocks ddl]
COMMENT ON TABLE "texts" IS NULL;

-- file 2 of 3 (in a transaction), alter_texts_4_changes_2
-- stop relying on check texts_not_odd on texts

-- file 1 of 3 (in a transaction), alter_texts_4_changes_1
-- drop check texts_not_odd on texts
--   [blocks all]
ALTER TABLE "texts" DROP CONSTRAINT "texts_not_odd";
-- drop default of texts.value
--   [blocks all] breaks-old-code:texts.value
ALTER TABLE "texts" ALTER COLUMN "value" DROP DEFAULT;
