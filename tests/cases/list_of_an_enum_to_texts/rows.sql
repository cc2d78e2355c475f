INSERT INTO alarms (id, levels, former) VALUES (1, '{calm,high}', '{}'), (2, '{high,NULL}', '{high}');
