INSERT INTO alarms (id, levels, last) VALUES (1, '{}', NULL), (2, '{low,NULL,high,low}', 'low'), (3, DEFAULT, 'high');
