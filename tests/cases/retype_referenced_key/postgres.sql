-- up

-- file 1 of 3 (in a transaction), alter_2_tables_1
-- stop relying on foreign key children_parent_id_fkey on children

-- file 2 of 3 (in a transaction), alter_2_tables_2
-- drop foreign key children_parent_id_fkey on children (way back: may fail)
--   [blocks all]
ALTER TABLE "children" DROP CONSTRAINT "children_parent_id_fkey";
-- change type of parents.id from integer to bigint (way back: may fail)
--   [blocks all] rewrite:parents blocks-reads:parents blocks-writes:parents breaks-old-code:parents.id
ALTER TABLE "parents" ALTER COLUMN "id" TYPE bigint;
-- change type of children.parent_id from integer to bigint (way back: may fail)
--   [blocks all] rewrite:children blocks-reads:children blocks-writes:children breaks-old-code:children.parent_id
ALTER TABLE "children" ALTER COLUMN "parent_id" TYPE bigint;
-- add foreign key children_parent_id_fkey on children
--   [blocks writes] breaks-old-code:children.children_parent_id_fkey
ALTER TABLE "children" ADD CONSTRAINT "children_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "parents" ("id") ON DELETE CASCADE NOT VALID;

-- file 3 of 3 (in a transaction), alter_2_tables_3
-- validate foreign key children_parent_id_fkey on children
--   [blocks ddl] full-scan:children may-fail:children.children_parent_id_fkey full-scan:parents
ALTER TABLE "children" VALIDATE CONSTRAINT "children_parent_id_fkey";

-- down

-- file 3 of 3 (in a transaction), alter_2_tables_3
-- stop relying on foreign key children_parent_id_fkey on children

-- file 2 of 3 (in a transaction), alter_2_tables_2
-- drop foreign key children_parent_id_fkey on children
--   [blocks all]
ALTER TABLE "children" DROP CONSTRAINT "children_parent_id_fkey";
-- change type of children.parent_id from bigint to integer
--   [blocks all] rewrite:children blocks-reads:children blocks-writes:children may-fail:children.parent_id breaks-old-code:children.parent_id
ALTER TABLE "children" ALTER COLUMN "parent_id" TYPE integer;
-- change type of parents.id from bigint to integer
--   [blocks all] rewrite:parents blocks-reads:parents blocks-writes:parents may-fail:parents.id breaks-old-code:parents.id
ALTER TABLE "parents" ALTER COLUMN "id" TYPE integer;
-- add foreign key children_parent_id_fkey on children
--   [blocks writes] breaks-old-code:children.children_parent_id_fkey
ALTER TABLE "children" ADD CONSTRAINT "children_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "parents" ("id") ON DELETE CASCADE NOT VALID;

-- file 1 of 3 (in a transaction), alter_2_tables_1
-- validate foreign key children_parent_id_fkey on children
--   [blocks ddl] full-scan:children may-fail:children.children_parent_id_fkey full-scan:parents
ALTER TABLE "children" VALIDATE CONSTRAINT "children_parent_id_fkey";
