-- up

-- file 1 of 1 (in a transaction), add_2_tables
-- create table employees (way back: exact unless written)
CREATE TABLE "employees" (
    "id" integer NOT NULL,
    "department_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "employees_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments" ("id")
);
CREATE INDEX "employees_department_id_idx" ON "employees" ("department_id");
-- create table departments (way back: exact unless written)
CREATE TABLE "departments" (
    "id" integer NOT NULL,
    "head_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "departments_head_id_fkey" FOREIGN KEY ("head_id") REFERENCES "employees" ("id") ON DELETE SET NULL
);
CREATE INDEX "departments_head_id_idx" ON "departments" ("head_id");

-- down

-- file 1 of 1 (with its own transaction), add_2_tables
-- drop table departments
--   [blocks all] data-loss:departments breaks-old-code:departments
DROP TABLE "departments";
-- drop table employees
--   [blocks all] data-loss:employees breaks-old-code:employees
DROP TABLE "employees";
