INSERT INTO pages (url, seen, site) VALUES ('https://a.example/a page', 1, 1), ('https://a.example/a page', 2, 1), ('ß''', 1, 1);
