-- up

-- file 1 of 1 (in a transaction), leave_the_partitions_of_events_alone
-- leave the partitions of events alone

-- down

-- file 1 of 1 (in a transaction), leave_the_partitions_of_events_alone
-- leave the partitions of events alone
