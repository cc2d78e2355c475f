-- up

-- file 1 of 1 (in a transaction), rename_primary_key_members_pkey_on_members_to_members_key
-- rename primary key members_pkey on members to members_key
--   [blocks all]
ALTER TABLE "members" RENAME CONSTRAINT "members_pkey" TO "members_key";

-- down

-- file 1 of 1 (in a transaction), rename_primary_key_members_pkey_on_members_to_members_key
-- rename primary key members_key on members to members_pkey
--   [blocks all]
ALTER TABLE "members" RENAME CONSTRAINT "members_key" TO "members_pkey";
