INSERT INTO tickets (id, mood, tone, way) VALUES (1, 'good', 'low', 'in');
