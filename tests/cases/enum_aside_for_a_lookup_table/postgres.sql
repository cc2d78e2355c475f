-- up

-- file 1 of 5 (in a transaction), alter_2_tables_1
-- rename enum states to _retired_states
--   breaks-old-code:states
ALTER TYPE "states" RENAME TO "_retired_states";
-- create table states (way back: exact unless written)
CREATE TABLE "states" (
    "id" bigint NOT NULL,
    "name" varchar(20) NOT NULL,
    CONSTRAINT "states_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "states_name_key" UNIQUE ("name")
);
-- add column tasks.state_id (way back: exact unless written)
--   [blocks all]
ALTER TABLE "tasks" ADD COLUMN "state_id" bigint;

-- file 2 of 5 (alone), alter_2_tables_2
-- add index tasks_state_id_idx on tasks
--   [blocks ddl] full-scan:tasks not-transactional:tasks.tasks_state_id_idx
CREATE INDEX CONCURRENTLY "tasks_state_id_idx" ON "tasks" ("state_id");

-- file 3 of 5 (in a transaction), alter_2_tables_3
-- add foreign key tasks_state_id_fkey on tasks
--   [blocks writes] breaks-old-code:tasks.tasks_state_id_fkey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "states" ("id") NOT VALID;

-- file 4 of 5 (in a transaction), alter_2_tables_4
-- validate foreign key tasks_state_id_fkey on tasks
--   [blocks ddl] full-scan:tasks may-fail:tasks.tasks_state_id_fkey
ALTER TABLE "tasks" VALIDATE CONSTRAINT "tasks_state_id_fkey";

-- file 5 of 5 (in a transaction), alter_2_tables_5
-- retire column tasks.state (way back: may fail)
--   [blocks all] breaks-old-code:tasks.state
ALTER TABLE "tasks" RENAME COLUMN "state" TO "_retired_state";
--   [blocks all]
ALTER TABLE "tasks" ALTER COLUMN "_retired_state" DROP NOT NULL;

-- down

-- file 5 of 5 (in a transaction), alter_2_tables_5
-- restore column tasks.state
--   [blocks all]
ALTER TABLE "tasks" RENAME COLUMN "_retired_state" TO "state";
--   [blocks all] full-scan:tasks blocks-reads:tasks blocks-writes:tasks may-fail:tasks.state breaks-new-code:tasks.state
ALTER TABLE "tasks" ALTER COLUMN "state" SET NOT NULL;

-- file 4 of 5 (in a transaction), alter_2_tables_4
-- stop relying on foreign key tasks_state_id_fkey on tasks

-- file 3 of 5 (in a transaction), alter_2_tables_3
-- drop foreign key tasks_state_id_fkey on tasks
--   [blocks all]
ALTER TABLE "tasks" DROP CONSTRAINT "tasks_state_id_fkey";

-- file 2 of 5 (alone), alter_2_tables_2
-- drop index tasks_state_id_idx on tasks
--   [blocks ddl] not-transactional:tasks.tasks_state_id_idx
DROP INDEX CONCURRENTLY "tasks_state_id_idx";

-- file 1 of 5 (in a transaction), alter_2_tables_1
-- drop column tasks.state_id
--   [blocks all] data-loss:tasks.state_id breaks-old-code:tasks.state_id
ALTER TABLE "tasks" DROP COLUMN "state_id";
-- drop table states
--   [blocks all] data-loss:states breaks-old-code:states
DROP TABLE "states";
-- rename enum _retired_states to states
--   breaks-old-code:_retired_states
ALTER TYPE "_retired_states" RENAME TO "states";
