INSERT INTO posts (id, tags) VALUES (1, '{a,"b c"}'), (2, '{}'), (3, '{ten long .}');
