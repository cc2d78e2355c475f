INSERT INTO pages (url, site) VALUES ('https://a.example', 1), ('https://b.example', 2), ('ß''', 1);
INSERT INTO notes (title, body) VALUES ('a long title', 'x'), ('another long title', NULL);
INSERT INTO blobs (content) VALUES ('ab'), ('abcd'), ('ß''');
