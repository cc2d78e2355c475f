-- up

-- file 1 of 4 (in a transaction), alter_2_tables_1
-- add column tasks.state_id (way back: exact unless written)
--   [blocks all]
ALTER TABLE "tasks" ADD COLUMN "state_id" bigint;

-- file 2 of 4 (alone), alter_2_tables_2
-- add index tasks_state_id_idx on tasks
--   [blocks ddl] full-scan:tasks not-transactional:tasks.tasks_state_id_idx
CREATE INDEX CONCURRENTLY "tasks_state_id_idx" ON "tasks" ("state_id");

-- file 3 of 4 (in a transaction), alter_2_tables_3
-- drop column tasks.state (way back: lossy)
--   [blocks all] data-loss:tasks.state breaks-old-code:tasks.state
ALTER TABLE "tasks" DROP COLUMN "state";
-- drop enum states
--   breaks-old-code:states
DROP TYPE "states";
-- create table states (way back: exact unless written)
CREATE TABLE "states" (
    "id" bigint NOT NULL,
    "name" varchar(20) NOT NULL,
    CONSTRAINT "states_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "states_name_key" UNIQUE ("name")
);
-- add foreign key tasks_state_id_fkey on tasks
--   [blocks writes] breaks-old-code:tasks.tasks_state_id_fkey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "states" ("id") NOT VALID;

-- file 4 of 4 (in a transaction), alter_2_tables_4
-- validate foreign key tasks_state_id_fkey on tasks
--   [blocks ddl] full-scan:tasks may-fail:tasks.tasks_state_id_fkey
ALTER TABLE "tasks" VALIDATE CONSTRAINT "tasks_state_id_fkey";

-- down

-- file 4 of 4 (in a transaction), alter_2_tables_4
-- stop relying on foreign key tasks_state_id_fkey on tasks

-- file 3 of 4 (in a transaction), alter_2_tables_3
-- drop foreign key tasks_state_id_fkey on tasks
--   [blocks all]
ALTER TABLE "tasks" DROP CONSTRAINT "tasks_state_id_fkey";
-- drop table states
--   [blocks all] data-loss:states breaks-old-code:states
DROP TABLE "states";
-- create enum states
CREATE TYPE "states" AS ENUM ('open', 'done');
-- add column tasks.state
--   [blocks all] may-fail:tasks.state breaks-old-code:tasks.state
ALTER TABLE "tasks" ADD COLUMN "state" "states" NOT NULL;

-- file 2 of 4 (alone), alter_2_tables_2
-- drop index tasks_state_id_idx on tasks
--   [blocks ddl] not-transactional:tasks.tasks_state_id_idx
DROP INDEX CONCURRENTLY "tasks_state_id_idx";

-- file 1 of 4 (in a transaction), alter_2_tables_1
-- drop column tasks.state_id
--   [blocks all] data-loss:tasks.state_id breaks-old-code:tasks.state_id
ALTER TABLE "tasks" DROP COLUMN "state_id";
