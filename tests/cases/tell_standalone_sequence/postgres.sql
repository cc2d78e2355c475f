-- up

-- file 1 of 1 (in a transaction), alter_2_sequences
-- set options of sequence order_numbers
--   [blocks writes] may-fail:order_numbers
DO $$ DECLARE counter text := '"order_numbers"'; place bigint; used boolean; restart text := ''; BEGIN
  EXECUTE format('SELECT last_value, is_called FROM %s', counter) INTO place, used;
  IF place < 2000 OR place > 2147483647 AND NOT used THEN restart := ' RESTART'; END IF;
  EXECUTE format('ALTER SEQUENCE %s AS integer MINVALUE 2000 START WITH 2000 CACHE 20', counter) || restart;
END $$;
-- set options of sequence seats (way back: may fail)
--   [blocks writes]
ALTER SEQUENCE "seats" AS bigint INCREMENT BY 2 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1;
-- set comment of order_numbers
--   [blocks ddl]
COMMENT ON SEQUENCE "order_numbers" IS 'Many';
-- drop comment of seats
--   [blocks ddl]
COMMENT ON SEQUENCE "seats" IS NULL;

-- down

-- file 1 of 1 (in a transaction), alter_2_sequences
-- set comment of seats
--   [blocks ddl]
COMMENT ON SEQUENCE "seats" IS 'Few';
-- drop comment of order_numbers
--   [blocks ddl]
COMMENT ON SEQUENCE "order_numbers" IS NULL;
-- set options of sequence seats
--   [blocks writes] may-fail:seats
DO $$ DECLARE counter text := '"seats"'; place bigint; used boolean; restart text := ''; BEGIN
  EXECUTE format('SELECT last_value, is_called FROM %s', counter) INTO place, used;
  IF place < 10 OR place > 500 AND NOT used THEN restart := ' RESTART'; END IF;
  EXECUTE format('ALTER SEQUENCE %s AS integer INCREMENT BY 1 MINVALUE 10 MAXVALUE 500 START WITH 10', counter) || restart;
END $$;
-- set options of sequence order_numbers
--   [blocks writes]
ALTER SEQUENCE "order_numbers" AS bigint MINVALUE 1 START WITH 1 CACHE 1;
