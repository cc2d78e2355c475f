-- up

-- file 1 of 1 (with its own transaction), alter_3_tables
-- change primary key of members
-- change primary key of visits
-- change primary key of seats (way back: may fail)
-- add index seats_team_id_idx on seats
--   [blocks all]
-- build members again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'members';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'members' AND sql IS NOT NULL AND name NOT IN ('members_team_id_idx');
--   [blocks all]
CREATE TABLE "_new_members" (
    "user_id" integer NOT NULL,
    "team_id" integer NOT NULL,
    PRIMARY KEY ("user_id" DESC, "team_id"),
    CONSTRAINT "members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id"),
    CONSTRAINT "members_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams" ("id")
);
--   [blocks all] rewrite:members blocks-writes:members may-fail:members
INSERT OR ROLLBACK INTO "_new_members" ("user_id", "team_id")
SELECT "user_id", "team_id" FROM "members";
--   [blocks all]
DROP TABLE "members";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_members" RENAME TO "members";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "members_team_id_idx" ON "members" ("team_id");
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
-- build visits again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'visits';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'visits' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_visits" (
    "user_id" integer NOT NULL,
    "since" integer NOT NULL,
    PRIMARY KEY ("user_id", "since" DESC),
    CONSTRAINT "visits_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
);
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits
INSERT OR ROLLBACK INTO "_new_visits" ("user_id", "since")
SELECT "user_id", "since" FROM "visits";
--   [blocks all]
DROP TABLE "visits";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_visits" RENAME TO "visits";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
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
-- build seats again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'seats';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'seats' AND sql IS NOT NULL AND name NOT IN ('seats_team_id_idx');
--   [blocks all]
CREATE TABLE "_new_seats" (
    "team_id" integer NOT NULL,
    "place" integer NOT NULL,
    PRIMARY KEY ("place", "team_id"),
    CONSTRAINT "seats_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams" ("id")
);
--   [blocks all] rewrite:seats blocks-writes:seats may-fail:seats
INSERT OR ROLLBACK INTO "_new_seats" ("team_id", "place")
SELECT "team_id", "place" FROM "seats";
--   [blocks all]
DROP TABLE "seats";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_seats" RENAME TO "seats";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "seats_team_id_idx" ON "seats" ("team_id");
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

-- file 1 of 1 (with its own transaction), alter_3_tables
-- drop index seats_team_id_idx on seats
-- change primary key of seats
-- change primary key of visits
-- change primary key of members
--   [blocks all]
-- build seats again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'seats';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'seats' AND sql IS NOT NULL AND name NOT IN ('seats_team_id_idx');
--   [blocks all]
CREATE TABLE "_new_seats" (
    "team_id" integer NOT NULL,
    "place" integer NOT NULL,
    PRIMARY KEY ("team_id", "place"),
    CONSTRAINT "seats_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams" ("id")
);
--   [blocks all] rewrite:seats blocks-writes:seats may-fail:seats
INSERT OR ROLLBACK INTO "_new_seats" ("team_id", "place")
SELECT "team_id", "place" FROM "seats";
--   [blocks all]
DROP TABLE "seats";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_seats" RENAME TO "seats";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
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
-- build visits again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'visits';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'visits' AND sql IS NOT NULL AND name NOT IN ();
--   [blocks all]
CREATE TABLE "_new_visits" (
    "user_id" integer NOT NULL,
    "since" integer NOT NULL,
    PRIMARY KEY ("user_id" DESC, "since"),
    CONSTRAINT "visits_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
);
--   [blocks all] rewrite:visits blocks-writes:visits may-fail:visits
INSERT OR ROLLBACK INTO "_new_visits" ("user_id", "since")
SELECT "user_id", "since" FROM "visits";
--   [blocks all]
DROP TABLE "visits";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_visits" RENAME TO "visits";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
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
-- build members again
CREATE TEMP TABLE _schema_triggers AS
SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'members';
--   [blocks all]
INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)
SELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'members' AND sql IS NOT NULL AND name NOT IN ('members_team_id_idx');
--   [blocks all]
CREATE TABLE "_new_members" (
    "user_id" integer NOT NULL,
    "team_id" integer NOT NULL,
    PRIMARY KEY ("user_id", "team_id"),
    CONSTRAINT "members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id"),
    CONSTRAINT "members_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams" ("id")
);
--   [blocks all] rewrite:members blocks-writes:members may-fail:members
INSERT OR ROLLBACK INTO "_new_members" ("user_id", "team_id")
SELECT "user_id", "team_id" FROM "members";
--   [blocks all]
DROP TABLE "members";
--   [blocks all]
PRAGMA legacy_alter_table = ON;
--   [blocks all]
ALTER TABLE "_new_members" RENAME TO "members";
--   [blocks all]
PRAGMA legacy_alter_table = OFF;
--   [blocks all]
CREATE INDEX "members_team_id_idx" ON "members" ("team_id");
--   [blocks all]
PRAGMA writable_schema = ON;
--   [blocks all]
INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)
SELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers;
--   [blocks all]
PRAGMA writable_schema = RESET;
--   [blocks all]
DROP TABLE temp._schema_triggers;
