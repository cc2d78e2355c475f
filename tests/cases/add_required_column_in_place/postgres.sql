-- up

-- file 1 of 11 (in a transaction), alter_2_tables_1
-- add column users.slug (way back: exact unless written)
--   [blocks all]
ALTER TABLE "users" ADD COLUMN "slug" varchar(80);

-- file 2 of 11 (alone), alter_2_tables_2
-- fill column users.slug
--   full-scan:users not-transactional:users
DO $batches$
DECLARE
    from_1 "users"."id"%TYPE;
    to_1 "users"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "users" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "users" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "users" SET "slug" = lower(name)
        WHERE "id" >= from_1 AND "id" <= to_1 AND "slug" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "users" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 3 of 11 (in a transaction), alter_2_tables_3
-- add check _required_slug on users
--   [blocks all] breaks-old-code:users.slug
ALTER TABLE "users" ADD CONSTRAINT "_required_slug" CHECK ("slug" IS NOT NULL) NOT VALID;

-- file 4 of 11 (alone), alter_2_tables_4
-- fill column users.slug
--   full-scan:users not-transactional:users
DO $batches$
DECLARE
    from_1 "users"."id"%TYPE;
    to_1 "users"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "users" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "users" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "users" SET "slug" = lower(name)
        WHERE "id" >= from_1 AND "id" <= to_1 AND "slug" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "users" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 5 of 11 (in a transaction), alter_2_tables_5
-- validate check _required_slug on users
--   [blocks ddl] full-scan:users may-fail:users._required_slug
ALTER TABLE "users" VALIDATE CONSTRAINT "_required_slug";

-- file 6 of 11 (in a transaction), alter_2_tables_6
-- require users.slug
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "slug" SET NOT NULL;
-- drop check _required_slug on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_slug";
-- add column teams.seats (way back: exact unless written)
--   [blocks all]
ALTER TABLE "teams" ADD COLUMN "seats" integer;

-- file 7 of 11 (alone), alter_2_tables_7
-- fill column teams.seats
--   full-scan:teams not-transactional:teams
DO $batches$
DECLARE
    from_1 "teams"."id"%TYPE;
    to_1 "teams"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "teams" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "teams" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "teams" SET "seats" = size * 2
        WHERE "id" >= from_1 AND "id" <= to_1 AND "seats" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "teams" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 8 of 11 (in a transaction), alter_2_tables_8
-- add check _required_seats on teams
--   [blocks all] breaks-old-code:teams.seats
ALTER TABLE "teams" ADD CONSTRAINT "_required_seats" CHECK ("seats" IS NOT NULL) NOT VALID;

-- file 9 of 11 (alone), alter_2_tables_9
-- fill column teams.seats
--   full-scan:teams not-transactional:teams
DO $batches$
DECLARE
    from_1 "teams"."id"%TYPE;
    to_1 "teams"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "teams" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "teams" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "teams" SET "seats" = size * 2
        WHERE "id" >= from_1 AND "id" <= to_1 AND "seats" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "teams" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 10 of 11 (in a transaction), alter_2_tables_10
-- validate check _required_seats on teams
--   [blocks ddl] full-scan:teams may-fail:teams._required_seats
ALTER TABLE "teams" VALIDATE CONSTRAINT "_required_seats";

-- file 11 of 11 (in a transaction), alter_2_tables_11
-- require teams.seats
--   [blocks all]
ALTER TABLE "teams" ALTER COLUMN "seats" SET NOT NULL;
-- drop check _required_seats on teams
--   [blocks all]
ALTER TABLE "teams" DROP CONSTRAINT "_required_seats";
-- set default of teams.size
--   [blocks all]
ALTER TABLE "teams" ALTER COLUMN "size" SET DEFAULT 7;

-- down

-- file 11 of 11 (in a transaction), alter_2_tables_11
-- drop default of teams.size
--   [blocks all] breaks-old-code:teams.size
ALTER TABLE "teams" ALTER COLUMN "size" DROP DEFAULT;
-- add check _required_seats on teams
--   [blocks all]
ALTER TABLE "teams" ADD CONSTRAINT "_required_seats" CHECK ("seats" IS NOT NULL) NOT VALID;
-- allow null in teams.seats
--   [blocks all]
ALTER TABLE "teams" ALTER COLUMN "seats" DROP NOT NULL;

-- file 10 of 11 (in a transaction), alter_2_tables_10
-- stop relying on check _required_seats on teams

-- file 9 of 11 (in a transaction), alter_2_tables_9
-- keep the values of column teams.seats

-- file 8 of 11 (in a transaction), alter_2_tables_8
-- drop check _required_seats on teams
--   [blocks all]
ALTER TABLE "teams" DROP CONSTRAINT "_required_seats";

-- file 7 of 11 (in a transaction), alter_2_tables_7
-- keep the values of column teams.seats

-- file 6 of 11 (in a transaction), alter_2_tables_6
-- drop column teams.seats
--   [blocks all] data-loss:teams.seats breaks-old-code:teams.seats
ALTER TABLE "teams" DROP COLUMN "seats";
-- add check _required_slug on users
--   [blocks all]
ALTER TABLE "users" ADD CONSTRAINT "_required_slug" CHECK ("slug" IS NOT NULL) NOT VALID;
-- allow null in users.slug
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "slug" DROP NOT NULL;

-- file 5 of 11 (in a transaction), alter_2_tables_5
-- stop relying on check _required_slug on users

-- file 4 of 11 (in a transaction), alter_2_tables_4
-- keep the values of column users.slug

-- file 3 of 11 (in a transaction), alter_2_tables_3
-- drop check _required_slug on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "_required_slug";

-- file 2 of 11 (in a transaction), alter_2_tables_2
-- keep the values of column users.slug

-- file 1 of 11 (in a transaction), alter_2_tables_1
-- drop column users.slug
--   [blocks all] data-loss:users.slug breaks-old-code:users.slug
ALTER TABLE "users" DROP COLUMN "slug";
