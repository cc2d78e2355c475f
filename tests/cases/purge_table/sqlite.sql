-- up

-- file 1 of 1 (in a transaction), purge
-- drop table _retired_audit_entries (way back: lossy)
--   [blocks all] data-loss:_retired_audit_entries breaks-old-code:_retired_audit_entries
DROP TABLE "_retired_audit_entries";

-- down

-- file 1 of 1 (in a transaction), purge
-- create table _retired_audit_entries
CREATE TABLE "_retired_audit_entries" (
    "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "user_id" integer NOT NULL,
    "token" text NOT NULL
);
