-- up

-- file 1 of 1 (in a transaction), add_logins
-- create table logins (way back: exact unless written)
--   [blocks all]
CREATE TABLE "logins" (
    "id" integer NOT NULL,
    "user_id" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "logins_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
);
CREATE INDEX "logins_user_id_idx" ON "logins" ("user_id");

-- down

-- file 1 of 1 (in a transaction), add_logins
-- drop table logins
--   [blocks all] data-loss:logins breaks-old-code:logins
DROP TABLE "logins";
