-- up

-- file 1 of 1 (with its own transaction), alter_2_tables
-- set default of departments.size
-- allow null in employees.wage (way back: may fail)
--   [blocks all]
-- build departments again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'departments';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'departments' AND sql IS NOT NULL AND name NOT IN ('departments_head_id_idx');
--   [blocks all]
CREATE TABLE "_new_departments" (
    "id" integer NOT NULL,
    "head_id" integer,
    "size" integer NOT NULL DEFAULT 1,
    PRIMARY KEY ("id"),
    CONSTRAINT "departments_head_id_fkey" FOREIGN KEY ("head_id") REFERENCES "employees" ("id") ON DELETE SET NULL
);
--   [blocks all] rewrite:departments blocks-writes:departments may-fail:departments
INSERT OR ROLLBACK INTO "_new_departments" ("id", "head_id", "size")
SELECT "id", "head_id", "size" FROM "departments";
--   [blocks all]
DROP TABLE "departments";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_departments" RENAME TO "departments";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "departments_head_id_idx" ON "departments" ("head_id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
--   [blocks all]
-- build employees again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'employees';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'employees' AND sql IS NOT NULL AND name NOT IN ('employees_boss_id_idx', 'employees_department_id_idx');
--   [blocks all]
CREATE TABLE "_new_employees" (
    "id" integer NOT NULL,
    "department_id" integer,
    "boss_id" integer,
    "wage" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "employees_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments" ("id") ON DELETE CASCADE,
    CONSTRAINT "employees_boss_id_fkey" FOREIGN KEY ("boss_id") REFERENCES "employees" ("id")
);
--   [blocks all] rewrite:employees blocks-writes:employees may-fail:employees
INSERT OR ROLLBACK INTO "_new_employees" ("id", "department_id", "boss_id", "wage")
SELECT "id", "department_id", "boss_id", "wage" FROM "employees";
--   [blocks all]
DROP TABLE "employees";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_employees" RENAME TO "employees";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "employees_department_id_idx" ON "employees" ("department_id");
--   [blocks all]
CREATE INDEX "employees_boss_id_idx" ON "employees" ("boss_id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;

-- down

-- file 1 of 1 (with its own transaction), alter_2_tables
-- require employees.wage
-- drop default of departments.size
--   [blocks all]
-- build employees again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'employees';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'employees' AND sql IS NOT NULL AND name NOT IN ('employees_boss_id_idx', 'employees_department_id_idx');
--   [blocks all]
CREATE TABLE "_new_employees" (
    "id" integer NOT NULL,
    "department_id" integer,
    "boss_id" integer,
    "wage" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "employees_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments" ("id") ON DELETE CASCADE,
    CONSTRAINT "employees_boss_id_fkey" FOREIGN KEY ("boss_id") REFERENCES "employees" ("id")
);
--   [blocks all] rewrite:employees blocks-writes:employees may-fail:employees may-fail:employees.wage breaks-old-code:employees.wage
INSERT OR ROLLBACK INTO "_new_employees" ("id", "department_id", "boss_id", "wage")
SELECT "id", "department_id", "boss_id", "wage" FROM "employees";
--   [blocks all]
DROP TABLE "employees";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_employees" RENAME TO "employees";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "employees_department_id_idx" ON "employees" ("department_id");
--   [blocks all]
CREATE INDEX "employees_boss_id_idx" ON "employees" ("boss_id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
--   [blocks all]
-- build departments again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'departments';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'departments' AND sql IS NOT NULL AND name NOT IN ('departments_head_id_idx');
--   [blocks all]
CREATE TABLE "_new_departments" (
    "id" integer NOT NULL,
    "head_id" integer,
    "size" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "departments_head_id_fkey" FOREIGN KEY ("head_id") REFERENCES "employees" ("id") ON DELETE SET NULL
);
--   [blocks all] rewrite:departments blocks-writes:departments may-fail:departments breaks-old-code:departments.size
INSERT OR ROLLBACK INTO "_new_departments" ("id", "head_id", "size")
SELECT "id", "head_id", "size" FROM "departments";
--   [blocks all]
DROP TABLE "departments";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_departments" RENAME TO "departments";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "departments_head_id_idx" ON "departments" ("head_id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
