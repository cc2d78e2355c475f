CREATE SCHEMA tools;
CREATE FUNCTION tools.token() RETURNS text LANGUAGE sql AS 'SELECT md5(random()::text)';
CREATE FUNCTION tools.is_code(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 <> ''''';
