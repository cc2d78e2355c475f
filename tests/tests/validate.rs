//! Every kind of problem in a declared schema is found, on the databases that it is one for, and nothing else.

use schema_core::model::Default as Preset;
use schema_core::model::*;
use schema_core::validate::{Problem, validate};

const POSTGRES: &[Dialect] = &[Dialect::Postgres];
const MYSQL: &[Dialect] = &[Dialect::Mysql];
const MARIADB: &[Dialect] = &[Dialect::Mariadb];
const SQLITE: &[Dialect] = &[Dialect::Sqlite];
const ALL: &[Dialect] = &Dialect::ALL;

/// Users and their orders, in order.
fn sound() -> Schema {
    let mut schema = Schema::default();
    let mut users = Table::default();
    users.columns.insert("id".into(), Column { identity: Some(Identity::ByDefault), ..Column::new(Type::BigInt) });
    users.columns.insert("tenant".into(), Column::new(Type::Integer));
    users.columns.insert("number".into(), Column::new(Type::Integer));
    users.columns.insert("email".into(), Column::new(Type::Varchar(320)));
    users.columns.insert("parent_id".into(), Column { nullable: true, ..Column::new(Type::BigInt) });
    users.primary_key = Some(PrimaryKey { name: Some("users_pkey".into()), ..PrimaryKey::on(&["id"]) });
    users.uniques.insert("users_tenant_number_key".into(), Unique::on(&["tenant", "number"]));
    users.indexes.insert("users_email_idx".into(), Index { unique: true, ..Index::on(&["email"]) });
    users.foreign_keys.insert("users_parent_id_fkey".into(), key(&["parent_id"], "users", &["id"]));
    let mut orders = Table::default();
    orders.columns.insert("id".into(), Column::new(Type::BigInt));
    orders.columns.insert("user_id".into(), Column::new(Type::BigInt));
    orders.columns.insert("user_email".into(), Column::new(Type::Varchar(300)));
    orders.columns.insert("user_number".into(), Column::new(Type::Integer));
    orders.columns.insert("user_tenant".into(), Column::new(Type::Integer));
    orders.columns.insert("status".into(), Column::new(Type::Enum(Name::new("status"))));
    orders.primary_key = Some(PrimaryKey { name: Some("orders_pkey".into()), ..PrimaryKey::on(&["id"]) });
    orders.foreign_keys.insert("orders_user_id_fkey".into(), key(&["user_id"], "users", &["id"]));
    orders.foreign_keys.insert("orders_email_fkey".into(), key(&["user_email"], "users", &["email"]));
    // The order of columns is another than that of the unique constraint.
    orders
        .foreign_keys
        .insert("orders_number_fkey".into(), key(&["user_number", "user_tenant"], "users", &["number", "tenant"]));
    schema.tables.insert(Name::new("users"), users);
    schema.tables.insert(Name::new("orders"), orders);
    schema.enums.insert(Name::new("status"), labels(&["open", "paid"]));
    schema
}

fn key(columns: &[&str], table: &str, references: &[&str]) -> ForeignKey {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    ForeignKey {
        columns: owned(columns),
        table: Name::new(table),
        references: owned(references),
        on_delete: Action::NoAction,
        on_update: Action::NoAction,
        deferrable: None,
        validated: true,
        options: Options::default(),
        only: Vec::new(),
    }
}

fn labels(values: &[&str]) -> Enum {
    Enum::new(values.iter().map(|value| (*value).to_owned()).collect())
}

fn with(ty: Type, default: Literal) -> Column {
    Column { default: Some(Preset::Value(default)), ..Column::new(ty) }
}

fn problems(dialects: &[Dialect], change: impl FnOnce(&mut Schema)) -> Vec<Problem> {
    let mut schema = sound();
    change(&mut schema);
    validate(&Declared { schema, ..Declared::default() }, dialects)
}

/// Asserts that the change gives exactly these problems, written as `kind path: message`.
#[track_caller]
fn expect(dialects: &[Dialect], change: impl FnOnce(&mut Schema), expected: &[&str]) {
    let found: Vec<String> = problems(dialects, change)
        .iter()
        .map(|problem| format!("{} {}: {}", problem.object.kind(), problem.object, problem.message))
        .collect();
    assert_eq!(found, expected);
}

fn users(schema: &mut Schema) -> &mut Table {
    &mut schema.tables[&Name::new("users")]
}

fn orders(schema: &mut Schema) -> &mut Table {
    &mut schema.tables[&Name::new("orders")]
}

/// Adds a column to `orders`.
fn add(name: &str, column: Column) -> impl FnOnce(&mut Schema) {
    let name = name.to_owned();
    move |schema| {
        orders(schema).columns.insert(name, column);
    }
}

#[test]
fn a_sound_schema_has_none() {
    for dialects in [POSTGRES, MYSQL, MARIADB, SQLITE, ALL] {
        expect(dialects, |_| {}, &[]);
    }
}

#[test]
fn what_still_says_the_former_name_of_a_column_is_found_and_nothing_else() {
    let mut schema = sound();
    let email = users(&mut schema).columns.shift_remove("email").unwrap();
    users(&mut schema).columns.insert("address".into(), email);
    users(&mut schema).indexes["users_email_idx"].parts[0] = IndexPart::column("address");
    let table = users(&mut schema);
    table.checks.insert("former".into(), Check::new("length(email) > 3"));
    table.checks.insert("other".into(), Check::new("address <> 'email' AND email(address) IS NOT NULL"));
    let predicate = Some(Sql::any("Email IS NOT NULL"));
    table.indexes.insert("i".into(), Index { predicate, ..Index::on(&["address"]) });
    orders(&mut schema).foreign_keys["orders_email_fkey"].references = vec!["address".into()];
    let mut declared = Declared { schema, ..Declared::default() };
    declared.hints.columns.insert((Name::new("users"), "address".into()), "email".into());
    let found: Vec<String> = validate(&declared, SQLITE).iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "index users.i: it names email, which is called address now; help: write address",
            "check users.former: it names email, which is called address now; help: write address",
        ]
    );
    // Another column has the name now.
    users(&mut declared.schema).columns.insert("email".into(), Column::new(Type::Text));
    assert_eq!(validate(&declared, SQLITE), []);
}

#[test]
fn all_problems_are_reported_at_once_with_their_places_in_the_order_of_the_sources() {
    let mut schema = sound();
    orders(&mut schema).columns.insert("bad".into(), with(Type::Bool, Literal::Integer(1)));
    users(&mut schema).columns.insert("lost".into(), Column::new(Type::Enum(Name::new("gone"))));
    orders(&mut schema).indexes.insert("i".into(), Index::on(&["nothing"]));
    let place = |file: &str, line, item: &str| Location { file: file.into(), line, item: item.into() };
    let mut declared = Declared { schema, ..Declared::default() };
    declared.locations.insert(Object::Column(Name::new("orders"), "bad".into()), place("src/a.rs", 12, "Order"));
    declared.locations.insert(Object::Table(Name::new("orders")), place("src/a.rs", 7, "Order"));
    declared.locations.insert(Object::Table(Name::new("users")), place("src/b.rs", 3, "User"));
    let found: Vec<String> = validate(&declared, ALL).iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "src/a.rs:7 (Order): index orders.i: the table has no column nothing; help: name a column of the table",
            "src/a.rs:12 (Order): column orders.bad: the default 1 is not a value of type bool; help: correct `default`, or write an expression with `default_sql`",
            "src/b.rs:3 (User): column users.lost: its type is the enum gone, which is not declared; help: declare it with `#[derive(DbEnum)]`",
        ]
    );
}

#[test]
fn the_databases_of_a_problem_are_named_unless_it_is_all_of_them() {
    let change = || add("tags", Column::new(Type::Array(Box::new(Type::Text))));
    expect(ALL, change(), &["column orders.tags: there is no type text[] (MySQL, MariaDB, SQLite)"]);
    expect(MYSQL, change(), &["column orders.tags: there is no type text[]"]);
    expect(POSTGRES, change(), &[]);
}

#[test]
fn references_to_what_is_not_there() {
    expect(
        ALL,
        |schema| {
            orders(schema).foreign_keys.insert("f".into(), key(&["user_id"], "Users", &["id"]));
        },
        &["foreign key orders.f: it refers to the table Users, which is not declared"],
    );
    expect(
        ALL,
        |schema| {
            orders(schema).foreign_keys.insert("f".into(), key(&["user_id"], "users", &["ident"]));
        },
        &["foreign key orders.f: the table users has no column ident"],
    );
    expect(
        ALL,
        |schema| {
            orders(schema).foreign_keys.insert("f".into(), key(&["nobody"], "users", &["id"]));
        },
        &["foreign key orders.f: the table has no column nobody"],
    );
    expect(
        ALL,
        |schema| {
            orders(schema).foreign_keys.insert("f".into(), key(&["user_id"], "users", &["tenant", "number"]));
        },
        &[
            "foreign key orders.f: 1 columns refer to 2",
            "foreign key orders.f: user_id is bigint and refers to users.tenant, which is integer (MySQL, MariaDB)",
        ],
    );
    expect(
        ALL,
        |schema| {
            orders(schema).foreign_keys.insert("f".into(), key(&[], "users", &[]));
        },
        &["foreign key orders.f: it names no columns"],
    );
}

#[test]
fn types_of_references_agree_where_the_database_stores_them_apart() {
    let change = |ty: Type| move |schema: &mut Schema| orders(schema).columns["user_id"].ty = ty;
    // SQLite refuses no type, and PostgreSQL compares integers of any length.
    expect(
        ALL,
        change(Type::Integer),
        &[
            "foreign key orders.orders_user_id_fkey: user_id is integer and refers to users.id, which is bigint (MySQL, MariaDB)",
        ],
    );
    expect(SQLITE, change(Type::Text), &[]);
    expect(
        POSTGRES,
        change(Type::Text),
        &["foreign key orders.orders_user_id_fkey: user_id is text and refers to users.id, which is bigint"],
    );
    expect(POSTGRES, change(Type::Native(Sql::any("int8"))), &[]);
}

#[test]
fn references_go_to_keys() {
    let message = "foreign key orders.orders_email_fkey: email of users is neither a primary key nor unique";
    // MariaDB takes the first columns of any index.
    let but_mariadb = format!("{message} (PostgreSQL, MySQL, SQLite)");
    expect(ALL, |schema| users(schema).indexes["users_email_idx"].unique = false, &[&but_mariadb]);
    expect(
        POSTGRES,
        |schema| users(schema).indexes["users_email_idx"].predicate = Some(Sql::any("id > 0")),
        &[message],
    );
    expect(MYSQL, |schema| users(schema).indexes["users_email_idx"].parts[0].length = Some(10), &[message]);
    expect(
        ALL,
        |schema| users(schema).indexes["users_email_idx"].only = vec![Dialect::Postgres, Dialect::Mysql],
        &[&format!("{message} (SQLite)")],
    );
    expect(
        ALL,
        |schema| users(schema).uniques["users_tenant_number_key"].deferrable = Some(Deferrable::InitiallyDeferred),
        &[
            "foreign key orders.orders_number_fkey: number and tenant of users is neither a primary key nor unique (PostgreSQL)",
        ],
    );
}

#[test]
fn exclusions_that_cannot_be() {
    let exclude = |parts: &[&str], operators: &[&str], only: &[Dialect]| {
        let operators = operators.iter().map(|operator| (*operator).to_owned()).collect();
        let index = Index { only: only.to_vec(), ..Index::on(parts) };
        move |schema: &mut Schema| {
            orders(schema).exclusions.insert("x".into(), Exclusion { index, operators, deferrable: None });
        }
    };
    let message = "exclusion constraint orders.x: there are no exclusion constraints";
    expect(ALL, exclude(&["id"], &["="], &[]), &[&format!("{message} (MySQL, MariaDB, SQLite)")]);
    expect(ALL, exclude(&["id", "id"], &["=", "OPERATOR(pg_catalog.<>)"], POSTGRES), &[]);
    expect(
        POSTGRES,
        exclude(&["id", "nowhere"], &["equals", "OPERATOR(=)", "&&"], &[]),
        &[
            "exclusion constraint orders.x: it has not one operator for each part",
            "exclusion constraint orders.x: `equals` is no operator",
            "exclusion constraint orders.x: `OPERATOR(=)` is no operator",
            "exclusion constraint orders.x: the table has no column nowhere",
        ],
    );
    expect(
        POSTGRES,
        |schema| {
            exclude(&["id"], &["="], &[])(schema);
            let sql = Sql { any: None, by: [(Dialect::Mysql, "id > 0".to_owned())].into_iter().collect() };
            orders(schema).exclusions["x"].index.predicate = Some(sql);
            users(schema).uniques.insert("x".into(), Unique::on(&["email"]));
        },
        &[
            "exclusion constraint orders.x: its predicate has no text for the database",
            "exclusion constraint orders.x: the unique constraint users.x has the name x too",
        ],
    );
}

#[test]
fn partitions_that_cannot_be() {
    let by = |method, columns: &[&str]| PartitionBy { method, key: Index::on(columns).parts };
    let range = |from: &str, to: &str| Bound::Range { from: from.to_owned(), to: to.to_owned() };
    let divided = |by: PartitionBy, partitions: Vec<(&'static str, Bound)>| {
        move |schema: &mut Schema| {
            let orders = orders(schema);
            orders.partition_by = Some(by);
            orders.partitions = partitions.into_iter().map(|(name, bound)| (name.to_owned(), bound.into())).collect();
        }
    };
    expect(ALL, divided(by(PartitionMethod::Range, &["id"]), vec![("p", range("1", "2")), ("q", Bound::Default)]), &[]);
    expect(
        ALL,
        divided(by(PartitionMethod::List, &["id", "user_number"]), vec![]),
        &[
            "table orders: a list of values is about one column, and not about several (PostgreSQL)",
            "primary key orders: it lacks user_number, by which the table is partitioned (PostgreSQL)",
        ],
    );
    expect(
        POSTGRES,
        |schema| {
            divided(by(PartitionMethod::Range, &["nowhere"]), vec![("users", range("1", "2"))])(schema);
            orders(schema).primary_key = None;
            orders(schema).options = Options::of(Dialect::Postgres, [("fillfactor".into(), "70".into())].into());
        },
        &[
            "table orders: it is partitioned by nowhere, which is no column of it",
            "table orders: a partitioned table has no options",
            "table users: the table users has the name users too",
        ],
    );
    expect(
        ALL,
        divided(
            by(PartitionMethod::Hash, &["id"]),
            vec![
                ("p", Bound::Hash { modulus: 2, remainder: 2 }),
                ("q", Bound::Default),
                ("r", Bound::List("1".to_owned())),
                ("s", Bound::List("1".to_owned())),
            ],
        ),
        &[
            "table p: its remainder is not less than its modulus",
            "table q: a table that is partitioned by hash has no default partition",
            "table r: its bounds are not those of a partition by hash",
            "table s: its bounds are not those of a partition by hash",
            "table s: it takes the rows that r takes",
        ],
    );
    expect(
        ALL,
        |schema| {
            orders(schema).partitions.insert("p".to_owned(), Bound::Default.into());
        },
        &["table p: it is a partition of a table that is not partitioned"],
    );
    let part = |of: &str, bound, key: Option<&str>| Partition {
        bound,
        of: Some(of.to_owned()),
        by: key.map(|column| by(PartitionMethod::List, &[column])),
    };
    expect(
        POSTGRES,
        |schema| {
            divided(by(PartitionMethod::Range, &["id"]), vec![("p", range("1", "2")), ("q", range("2", "3"))])(schema);
            let partitions = &mut orders(schema).partitions;
            partitions["q"].by = Some(by(PartitionMethod::List, &["nowhere"]));
            partitions.insert("of_leaf".to_owned(), part("p", Bound::Default, None));
            partitions.insert("of_none".to_owned(), part("none", Bound::Default, None));
            partitions.insert("q_1".to_owned(), part("q", Bound::List("1".to_owned()), None));
            partitions.insert("q_2".to_owned(), part("q", Bound::List("1".to_owned()), None));
            partitions.insert("q_3".to_owned(), part("q", range("1", "2"), None));
            partitions.insert("round".to_owned(), part("round", Bound::Default, Some("id")));
        },
        &[
            "table q_2: it takes the rows that q_1 takes",
            "table q_3: its bounds are not those of a partition by list",
            "table q: it is partitioned by nowhere, which is no column of it",
            "primary key orders: it lacks nowhere, by which q is partitioned",
            "table of_leaf: it is a part of p, which is no partition of orders that is divided",
            "table of_none: it is a part of none, which is no partition of orders that is divided",
            "table round: it is a part of itself",
        ],
    );
}

#[test]
fn actions_that_cannot_be() {
    expect(
        ALL,
        |schema| orders(schema).foreign_keys["orders_user_id_fkey"].on_delete = Action::SetNull,
        &[
            "foreign key orders.orders_user_id_fkey: on_delete = set_null cannot set user_id, which is required (MySQL, MariaDB)",
        ],
    );
    expect(
        ALL,
        |schema| orders(schema).foreign_keys["orders_user_id_fkey"].on_update = Action::SetDefault,
        &["foreign key orders.orders_user_id_fkey: on_update = set_default does not exist (MySQL, MariaDB)"],
    );
}

#[test]
fn checks_and_computed_columns_over_what_the_database_writes() {
    let twice = |stored| Column {
        nullable: true,
        generated: Some(Generated { expr: Sql::any("id * 2"), stored }),
        ..Column::new(Type::BigInt)
    };
    let counted = "it names id, which is counted up";
    for (dialect, stored, computed) in [
        (MYSQL, true, vec![format!("column users.twice: {counted}")]),
        (MYSQL, false, vec![format!("column users.twice: {counted}")]),
        (MARIADB, true, vec![format!("column users.twice: {counted}")]),
        (MARIADB, false, vec![]),
        (POSTGRES, true, vec![]),
        (SQLITE, true, vec![]),
    ] {
        let computed: Vec<&str> = computed.iter().map(String::as_str).collect();
        expect(dialect, |schema| drop(users(schema).columns.insert("twice".into(), twice(stored))), &computed);
    }
    let check = |schema: &mut Schema| drop(users(schema).checks.insert("c".into(), Check::new("id > 0")));
    expect(ALL, check, &["check users.c: it names id, which is counted up (MySQL, MariaDB)"]);

    // The action of a foreign key over its own column, a check, a stored and a virtual column over that column.
    let over = |delete, update, stored: Option<bool>| {
        move |schema: &mut Schema| {
            let table = users(schema);
            let parent = &mut table.foreign_keys["users_parent_id_fkey"];
            (parent.on_delete, parent.on_update) = (delete, update);
            match stored {
                None => drop(table.checks.insert("c".into(), Check::new("parent_id > 0"))),
                Some(stored) => {
                    let generated = Some(Generated { expr: Sql::any("parent_id * 2"), stored });
                    let column = Column { nullable: true, generated, ..Column::new(Type::BigInt) };
                    drop(table.columns.insert("twice".into(), column));
                }
            }
        }
    };
    let none: &[&str] = &[];
    let key = "it names parent_id, which the foreign key users_parent_id_fkey changes by";
    for (delete, update, said) in [
        (Action::SetNull, Action::NoAction, "on_delete = set_null"),
        (Action::NoAction, Action::Cascade, "on_update = cascade"),
        (Action::Cascade, Action::SetNull, "on_update = set_null"),
    ] {
        let wrong = format!("check users.c: {key} `{said}` (MySQL, MariaDB)");
        expect(ALL, over(delete, update, None), &[&wrong]);
        let wrong = format!("column users.twice: {key} `{said}` (MySQL, MariaDB)");
        expect(ALL, over(delete, update, Some(true)), &[&wrong]);
        expect(MYSQL, over(delete, update, Some(false)), none);
        expect(MARIADB, over(delete, update, Some(false)), none);
    }
    expect(ALL, over(Action::Cascade, Action::NoAction, None), none);
    let wrong = format!("column users.twice: {key} `on_delete = cascade` (MySQL)");
    expect(ALL, over(Action::Cascade, Action::NoAction, Some(true)), &[&wrong]);
    expect(ALL, over(Action::NoAction, Action::NoAction, Some(true)), none);

    let computed_key = |schema: &mut Schema| {
        let table = users(schema);
        table.columns["parent_id"].generated = Some(Generated { expr: Sql::any("number * 1"), stored: true });
        table.foreign_keys["users_parent_id_fkey"].on_delete = Action::SetNull;
    };
    let wrong =
        "foreign key users.users_parent_id_fkey: on_delete = set_null cannot change parent_id, which is computed";
    expect(MYSQL, computed_key, &[wrong]);
    expect(MARIADB, computed_key, &[wrong]);
}

#[test]
fn keys_and_indexes_name_columns_of_their_table() {
    expect(
        ALL,
        |schema| orders(schema).primary_key.as_mut().expect("a key").columns = vec!["ID".into()],
        &["primary key orders: the table has no column ID"],
    );
    let help = problems(ALL, |schema| orders(schema).primary_key.as_mut().expect("a key").columns = vec!["ID".into()]);
    assert_eq!(help[0].help, "did you mean id?");
    expect(
        ALL,
        |schema| orders(schema).primary_key.as_mut().expect("a key").columns.clear(),
        &["primary key orders: it names no columns"],
    );
    expect(
        ALL,
        |schema| orders(schema).primary_key.as_mut().expect("a key").columns = vec!["id".into(), "id".into()],
        &["primary key orders: it names the column id twice"],
    );
    expect(
        ALL,
        |schema| {
            orders(schema).uniques.insert("u".into(), Unique { include: vec!["b".into()], ..Unique::on(&["a"]) });
            orders(schema).indexes.insert("i".into(), Index { include: vec!["d".into()], ..Index::on(&["c"]) });
            orders(schema).indexes.insert("j".into(), Index::on(&[]));
        },
        &[
            "unique constraint orders.u: the table has no column a",
            "unique constraint orders.u: the table has no column b",
            "index orders.i: the table has no column c",
            "index orders.i: the table has no column d",
            "index orders.j: it has no parts",
        ],
    );
}

#[test]
fn primary_keys_are_required_and_not_computed() {
    expect(
        ALL,
        |schema| orders(schema).columns["id"].nullable = true,
        &["column orders.id: a column of the primary key is never NULL"],
    );
    expect(
        ALL,
        |schema| {
            orders(schema).columns["id"].generated = Some(Generated { expr: Sql::any("user_id + 1"), stored: true })
        },
        &["column orders.id: a generated column is no part of a primary key (SQLite)"],
    );
}

#[test]
fn counted_columns() {
    let counted = |ty| Column { identity: Some(Identity::ByDefault), ..Column::new(ty) };
    expect(
        POSTGRES,
        add("n", counted(Type::Text)),
        &["column orders.n: only whole numbers are counted up, and its type is text"],
    );
    expect(
        POSTGRES,
        add("n", counted(Type::UnsignedBigInt)),
        &["column orders.n: an unsigned integer of 64 bits is not counted up"],
    );
    expect(POSTGRES, add("n", counted(Type::Integer)), &[]);
    expect(
        MYSQL,
        add("n", counted(Type::Integer)),
        &["column orders.n: a column that is counted up comes first in a key or index"],
    );
    expect(
        SQLITE,
        add("n", counted(Type::Integer)),
        &["column orders.n: only the column that is the whole primary key is counted up"],
    );
    expect(
        MARIADB,
        |schema| {
            orders(schema).columns.insert("n".into(), counted(Type::Integer));
            orders(schema).indexes.insert("n".into(), Index::on(&["n"]));
        },
        &[],
    );
    expect(
        MYSQL,
        |schema| {
            users(schema).columns.insert("n".into(), counted(Type::Integer));
            users(schema).indexes.insert("n".into(), Index::on(&["n"]));
        },
        &["table users: id and n are counted up, and only one column of a table can be"],
    );
    expect(
        POSTGRES,
        add("n", Column { nullable: true, ..counted(Type::Integer) }),
        &["column orders.n: a column that is counted up is never NULL"],
    );
    expect(
        POSTGRES,
        add("n", Column { default: Some(Preset::Value(Literal::Integer(1))), ..counted(Type::Integer) }),
        &["column orders.n: a column that is counted up has no default"],
    );
}

#[test]
fn sequences() {
    let told = |ty, sequence| add("n", Column { identity: Some(Identity::ByDefault), sequence, ..Column::new(ty) });
    let plain = Sequence::default();
    let down = Sequence { increment: Some(-1), ..plain };
    expect(POSTGRES, told(Type::SmallInt, Sequence { min: Some(-32_768), max: Some(32_767), ..plain }), &[]);
    expect(POSTGRES, told(Type::Integer, Sequence { max: Some(5), start: Some(3), ..down }), &[]);
    for (ty, sequence, problem) in [
        (Type::Integer, Sequence { increment: Some(0), ..plain }, "its sequence adds nothing: the increment is 0"),
        (
            Type::Integer,
            Sequence { cache: Some(0), ..plain },
            "its sequence keeps 0 values at hand, and at least 1 is needed",
        ),
        (
            Type::SmallInt,
            Sequence { max: Some(32_768), ..plain },
            "the max of its sequence, 32768, is no value of smallint",
        ),
        (
            Type::Integer,
            Sequence { min: Some(5), max: Some(5), ..plain },
            "the min of its sequence, 5, is not below its max, 5",
        ),
        (Type::Integer, Sequence { min: Some(0), ..down }, "the min of its sequence, 0, is not below its max, -1"),
        (
            Type::Integer,
            Sequence { start: Some(0), ..plain },
            "the start of its sequence, 0, is not between its min, 1, and its max, 2147483647",
        ),
    ] {
        expect(POSTGRES, told(ty, sequence), &[&format!("column orders.n: {problem}")]);
    }
    expect(
        ALL,
        add("n", Column { sequence: Sequence { start: Some(2), ..plain }, ..Column::new(Type::Integer) }),
        &["column orders.n: a sequence is told how to count, and the column is not counted up"],
    );
}

#[test]
fn generated_columns() {
    let generated = |expr| Some(Generated { expr, stored: true });
    expect(
        ALL,
        add("n", Column { generated: generated(Sql::any("1")), ..with(Type::Integer, Literal::Integer(1)) }),
        &["column orders.n: a generated column has no default"],
    );
    expect(
        ALL,
        add(
            "n",
            Column {
                generated: generated(Sql::any("1")),
                identity: Some(Identity::Always),
                ..Column::new(Type::Integer)
            },
        ),
        &[
            "column orders.n: a generated column is not counted up",
            "column orders.n: a column that is counted up comes first in a key or index (MySQL, MariaDB)",
            "column orders.n: only the column that is the whole primary key is counted up (SQLite)",
        ],
    );
    let by = Sql { any: None, by: [(Dialect::Mysql, "1".to_owned())].into_iter().collect() };
    expect(
        ALL,
        add("n", Column { generated: generated(by), ..Column::new(Type::Integer) }),
        &["column orders.n: its expression has no text for the database (PostgreSQL, SQLite)"],
    );
}

#[test]
fn defaults_are_values_of_their_column() {
    let status = || Type::Enum(Name::new("status"));
    let decimal = |precision, scale| Type::Decimal { precision: Some(precision), scale: Some(scale) };
    let text = |text: &str| Literal::Text(text.to_owned());
    let number = |digits: &str| Literal::Number(digits.to_owned());
    for (ty, value, message) in [
        (status(), text("lost"), "the default \"lost\" is no label of the enum status: it has open and paid"),
        (status(), Literal::Integer(1), "the default 1 is not a value of type enum status"),
        (Type::Text, Literal::Integer(1), "the default 1 is not a value of type text"),
        (Type::Text, number("1.5"), "the default 1.5 is not a value of type text"),
        (Type::Integer, text("1"), "the default \"1\" is not a value of type integer"),
        (Type::Integer, number("1.5"), "the default 1.5 is not a value of type integer"),
        (
            Type::SmallInt,
            Literal::Integer(40_000),
            "the default 40000 is outside smallint: it goes from -32768 to 32767",
        ),
        (
            Type::UnsignedInteger,
            Literal::Integer(-1),
            "the default -1 is outside unsigned integer: it goes from 0 to 4294967295",
        ),
        (Type::Bool, Literal::Integer(1), "the default 1 is not a value of type bool"),
        (Type::Date, Literal::Integer(1), "the default 1 is not a value of type date"),
        (Type::Json, Literal::Bool(true), "the default true is not a value of type json"),
        (Type::Double, number("1; DROP TABLE users"), "the default 1; DROP TABLE users is not a number"),
        (Type::Double, number("nan"), "the default nan is not a number"),
        (Type::Varchar(2), text("abc"), "the default \"abc\" has 3 characters, and the column takes 2"),
        (decimal(4, 2), number("123.4"), "the default 123.4 has 3 digits before the point, and the column takes 2"),
        (decimal(4, 2), number("1.234"), "the default 1.234 has 3 digits behind the point and would be rounded to 2"),
    ] {
        expect(ALL, add("n", with(ty, value)), &[&format!("column orders.n: {message}")]);
    }
    for (ty, value) in [
        (status(), text("open")),
        (Type::Text, text("it's")),
        (Type::UnsignedBigInt, number("18446744073709551615")),
        (Type::Integer, Literal::Integer(-1)),
        (Type::Bool, Literal::Bool(false)),
        (Type::Date, text("2026-01-01")),
        (Type::Json, text("{}")),
        (Type::Real, Literal::Integer(0)),
        (decimal(4, 2), number("-12.500")),
        (decimal(4, 2), Literal::Integer(99)),
        (Type::Native(Sql::any("text")), Literal::Integer(1)),
    ] {
        expect(ALL, add("n", with(ty, value)), &[]);
    }
    let uuid = || add("n", with(Type::Uuid, text("00000000-0000-0000-0000-000000000000")));
    expect(
        ALL,
        uuid(),
        &["column orders.n: a UUID is stored as bytes, and the default is a text (MySQL, MariaDB, SQLite)"],
    );
}

#[test]
fn types_that_a_database_lacks() {
    let native = Sql { any: None, by: [(Dialect::Postgres, "citext".to_owned())].into_iter().collect() };
    expect(
        ALL,
        add("n", Column::new(Type::Native(native))),
        &["column orders.n: there is no type native postgres: citext (MySQL, MariaDB, SQLite)"],
    );
    expect(SQLITE, add("n", Column::new(Type::Interval)), &["column orders.n: there is no type interval"]);
    expect(POSTGRES, add("n", Column::new(Type::Interval)), &[]);
}

#[test]
fn lengths_and_precisions() {
    for (dialects, ty, message) in [
        (ALL, Type::Varchar(0), "varchar(0) holds nothing"),
        (
            POSTGRES,
            Type::Varchar(20_000_000),
            "varchar(20000000) is longer than 10485760, the most that the database allows",
        ),
        (MYSQL, Type::Varchar(16_384), "varchar(16384) is longer than 16383, the most that the database allows"),
        (MARIADB, Type::Char(256), "char(256) is longer than 255, the most that the database allows"),
        (MYSQL, Type::Varbinary(70_000), "varbinary(70000) is longer than 65532, the most that the database allows"),
        (ALL, Type::Decimal { precision: Some(0), scale: None }, "decimal(0) has no digits before or behind the point"),
        (
            ALL,
            Type::Decimal { precision: Some(2), scale: Some(3) },
            "decimal(2, 3) has no digits before or behind the point",
        ),
        (ALL, Type::Decimal { precision: None, scale: Some(3) }, "a decimal with a scale has a precision"),
        (
            POSTGRES,
            Type::Decimal { precision: Some(1001), scale: None },
            "decimal(1001) exceeds the precision 1000 or the scale 1000",
        ),
        (
            MYSQL,
            Type::Decimal { precision: Some(65), scale: Some(31) },
            "decimal(65, 31) exceeds the precision 65 or the scale 30",
        ),
    ] {
        expect(dialects, add("n", Column::new(ty)), &[&format!("column orders.n: {message}")]);
    }
    expect(MARIADB, add("n", Column::new(Type::Decimal { precision: Some(65), scale: Some(38) })), &[]);
    expect(SQLITE, add("n", Column::new(Type::Varchar(4_000_000_000))), &[]);
}

#[test]
fn keys_of_long_texts() {
    let change = |schema: &mut Schema| {
        let orders = orders(schema);
        orders.columns.insert("a".into(), Column::new(Type::Text));
        orders.columns.insert("b".into(), Column::new(Type::Bytes));
        orders.uniques.insert("u".into(), Unique::on(&["a"]));
        orders.indexes.insert("i".into(), Index::on(&["b"]));
        orders.indexes.insert("gin".into(), Index { method: Some("gin".into()), ..Index::on(&["a"]) });
        let part = IndexPart { length: Some(100), ..IndexPart::column("a") };
        orders.indexes.insert("prefix".into(), Index { parts: vec![part], ..Index::on(&[]) });
    };
    let expected = [
        "unique constraint orders.u: a is text without a length, which no key can hold",
        "index orders.i: b is bytes without a length, which no key can hold",
    ];
    expect(MYSQL, change, &expected);
    expect(MARIADB, change, &expected);
    expect(POSTGRES, change, &[]);
    expect(SQLITE, change, &[]);
    expect(
        MYSQL,
        |schema| {
            users(schema).columns["email"].ty = Type::Native(Sql::any("TEXT CHARACTER SET ascii"));
            users(schema).indexes["users_email_idx"].parts[0].length = Some(20);
            orders(schema).foreign_keys.shift_remove("orders_email_fkey");
            users(schema).primary_key.as_mut().expect("a key").columns.push("email".into());
            users(schema).uniques.insert("users_id_key".into(), Unique::on(&["id"]));
        },
        &["primary key users: email is native TEXT CHARACTER SET ascii without a length, which no key can hold"],
    );
}

#[test]
fn beginnings_of_columns_in_keys() {
    let key = |ty: Type, length: u32| {
        move |schema: &mut Schema| {
            orders(schema).columns.insert("n".into(), Column::new(ty));
            let key = orders(schema).primary_key.as_mut().expect("a key");
            key.columns.push("n".into());
            key.lengths.insert("n".into(), length);
        }
    };
    let nowhere = "primary key orders: a key on the beginning of a column does not exist (PostgreSQL, SQLite)";
    expect(ALL, key(Type::Text, 766), &[nowhere]);
    expect(MYSQL, key(Type::Varchar(20), 20), &[]);
    expect(MARIADB, key(Type::Json, 20), &[]);
    expect(MYSQL, key(Type::Uuid, 8), &[]);
    expect(MYSQL, key(Type::Native(Sql::any("tinytext")), 8), &[]);
    for (ty, length, what) in [
        (Type::BigInt, 4, "n is bigint, which has no beginning"),
        (Type::Json, 4, "n is json, which has no beginning"),
        (Type::Varchar(20), 21, "it takes 21 of n, which holds 20"),
        (Type::Varbinary(20), 21, "it takes 21 of n, which holds 20"),
        (Type::Text, 0, "it takes nothing of n"),
        // The rest of the key is one number.
        (Type::Text, 767, "its columns take up to 3076 bytes, and a key holds 3072"),
    ] {
        expect(MYSQL, key(ty, length), &[&format!("primary key orders: {what}")]);
    }
    let index = |schema: &mut Schema| {
        let part = IndexPart { length: Some(3), ..IndexPart::column("id") };
        orders(schema).indexes.insert("i".into(), Index { parts: vec![part], ..Index::on(&[]) });
    };
    expect(ALL, index, &["index orders.i: id is bigint, which has no beginning (MySQL, MariaDB)"]);
    let divided = |by: &'static str| {
        move |schema: &mut Schema| {
            key(Type::Text, 3)(schema);
            let told = [("partition_by".to_owned(), by.to_owned())].into();
            orders(schema).options = Options::of(Dialect::Mysql, told);
            orders(schema).foreign_keys.clear();
        }
    };
    let beginning = "primary key orders: it has only the beginning of n, by which the table is partitioned";
    expect(MYSQL, divided("KEY (n) PARTITIONS 2"), &[beginning]);
    expect(MARIADB, divided("KEY (n) PARTITIONS 2"), &[beginning]);
    expect(MYSQL, divided("KEY () PARTITIONS 2"), &[beginning]);
    expect(MARIADB, divided("KEY () PARTITIONS 2"), &[]);
    expect(MYSQL, divided("KEY (id) PARTITIONS 2"), &[]);
    let engine = |engine: &'static str| {
        move |schema: &mut Schema| {
            orders(schema).options = Options::of(Dialect::Mysql, [("engine".to_owned(), engine.to_owned())].into());
            orders(schema).foreign_keys.clear();
            orders(schema).primary_key.as_mut().expect("a key").descending.insert("id".into());
        }
    };
    expect(MYSQL, engine("MyISAM"), &["primary key orders: the engine MyISAM has no key that descends"]);
    expect(MARIADB, engine("MEMORY"), &["primary key orders: the engine MEMORY has no key that descends"]);
    expect(MARIADB, engine("MyISAM"), &[]);
    let in_memory = |schema: &mut Schema| {
        orders(schema).options = Options::of(Dialect::Mysql, [("engine".to_owned(), "MEMORY".to_owned())].into());
        orders(schema).foreign_keys.clear();
        orders(schema).columns.insert("note".into(), Column::new(Type::Text));
        orders(schema).indexes.insert("i".into(), Index::on(&["user_email"]));
        orders(schema).indexes["i"].parts[0].direction = Direction::Desc;
    };
    let refused = [
        "index orders.i: the engine MEMORY has no index that descends",
        "column orders.note: the engine MEMORY keeps no text",
    ];
    expect(MYSQL, in_memory, &refused);
    expect(MARIADB, in_memory, &refused);
    expect(MYSQL, engine("InnoDB"), &[]);
    let strays = |schema: &mut Schema| {
        let key = orders(schema).primary_key.as_mut().expect("a key");
        key.lengths.insert("a".into(), 3);
        key.descending.insert("b".into());
    };
    expect(
        MYSQL,
        strays,
        &["primary key orders: a is none of its columns", "primary key orders: b is none of its columns"],
    );
    let referred = |schema: &mut Schema| {
        users(schema).columns["email"].ty = Type::Text;
        users(schema).indexes.clear();
        let key = users(schema).primary_key.as_mut().expect("a key");
        key.columns = vec!["email".into()];
        key.lengths.insert("email".into(), 20);
        users(schema).uniques.insert("users_id_key".into(), Unique::on(&["id"]));
    };
    expect(
        MYSQL,
        referred,
        &["foreign key orders.orders_email_fkey: email of users is neither a primary key nor unique"],
    );
}

#[test]
fn keys_and_rows_that_are_too_long() {
    let index = |length, collate: Option<&str>| {
        let column = Column { collate: collate.map(Sql::any), ..Column::new(Type::Varchar(length)) };
        move |schema: &mut Schema| {
            orders(schema).columns.insert("n".into(), column);
            orders(schema).indexes.insert("i".into(), Index::on(&["n"]));
        }
    };
    expect(MYSQL, index(769, None), &["index orders.i: its columns take up to 3076 bytes, and a key holds 3072"]);
    expect(MYSQL, index(768, None), &[]);
    expect(MYSQL, index(3072, Some("latin1_bin")), &[]);
    expect(POSTGRES, index(769, None), &[]);
    expect(
        MYSQL,
        |schema| {
            for number in 0..4 {
                orders(schema).columns.insert(format!("n{number}"), Column::new(Type::Varchar(5000)));
            }
        },
        // Four of 20002 bytes and what the table has before.
        &["table orders: its columns take up to 81236 bytes, and a row holds 65535"],
    );
    let names: Vec<String> = (0..17).map(|number| format!("n{number}")).collect();
    expect(
        MYSQL,
        |schema| {
            for name in &names {
                orders(schema).columns.insert(name.clone(), Column::new(Type::Integer));
            }
            orders(schema).indexes.insert("i".into(), Index::on(&names.iter().map(String::as_str).collect::<Vec<_>>()));
        },
        &["index orders.i: 17 parts are more than the 16 that a key can have"],
    );
}

#[test]
fn tables_that_are_empty_or_too_wide() {
    expect(
        ALL,
        |schema| {
            schema.tables.insert(Name::new("empty"), Table::default());
        },
        &["table empty: the table has no columns"],
    );
    expect(
        SQLITE,
        |schema| {
            for number in 0..2000 {
                orders(schema).columns.insert(format!("n{number}"), Column::new(Type::Integer));
            }
        },
        &["table orders: 2006 columns are more than the 2000 that a table can have"],
    );
}

#[test]
fn unique_indexes_keep_their_meaning() {
    let index = |change: fn(&mut Index)| {
        move |schema: &mut Schema| {
            let mut index = Index { unique: true, ..Index::on(&["user_email"]) };
            change(&mut index);
            orders(schema).indexes.insert("i".into(), index);
        }
    };
    let partial = index(|index| index.predicate = Some(Sql::any("id > 0")));
    expect(ALL, partial, &["index orders.i: a unique index of some rows does not exist (MySQL, MariaDB)"]);
    let expression = index(|index| index.parts[0].key = IndexKey::Expr(Sql::any("lower(user_email)")));
    expect(ALL, expression, &["index orders.i: a unique index on an expression does not exist (MariaDB)"]);
    let nulls = index(|index| index.nulls_not_distinct = true);
    expect(SQLITE, nulls, &["index orders.i: NULLs always differ from each other in a unique index"]);
    expect(POSTGRES, nulls, &[]);
    let method = index(|index| index.method = Some("gin".into()));
    expect(POSTGRES, method, &["index orders.i: a unique index has no access method gin"]);
    let ordered = |schema: &mut Schema| {
        let mut index = Index { method: Some("gist".into()), ..Index::on(&["user_email"]) };
        index.parts[0].direction = Direction::Desc;
        orders(schema).indexes.insert("i".into(), index);
    };
    expect(POSTGRES, ordered, &["index orders.i: an index of the method gist has no order"]);
    let prefix = index(|index| index.parts[0].length = Some(3));
    expect(SQLITE, prefix, &["index orders.i: a unique index on the beginning of a column does not exist"]);
    expect(MYSQL, prefix, &[]);
    let silent = index(|index| {
        index.predicate = Some(Sql { any: None, by: [(Dialect::Postgres, "id > 0".to_owned())].into_iter().collect() })
    });
    expect(SQLITE, silent, &["index orders.i: its predicate has no text for the database"]);
    // What is for one database only is no problem of another.
    expect(
        MYSQL,
        index(|index| {
            index.predicate = Some(Sql::any("id > 0"));
            index.only = vec![Dialect::Postgres];
        }),
        &[],
    );
    expect(
        MYSQL,
        |schema| users(schema).uniques["users_tenant_number_key"].nulls_not_distinct = true,
        &[
            "unique constraint users.users_tenant_number_key: NULLs always differ from each other in a unique constraint",
        ],
    );
    expect(
        MYSQL,
        |schema| {
            orders(schema).columns.insert("j".into(), Column::new(Type::Json));
            orders(schema).indexes.insert("i".into(), Index::on(&["j"]));
        },
        &[
            "index orders.i: a JSON column has no index",
            "index orders.i: j is json without a length, which no key can hold",
        ],
    );
}

#[test]
fn names_that_meet() {
    let index = |name: &'static str| {
        move |schema: &mut Schema| {
            orders(schema).indexes.insert(name.into(), Index::on(&["user_id"]));
        }
    };
    // PostgreSQL and SQLite keep tables and indexes together, MySQL keeps the indexes of a table together.
    expect(POSTGRES, index("users"), &["index orders.users: the table users has the name users too"]);
    expect(SQLITE, index("USERS"), &["index orders.USERS: the table users has the name USERS too"]);
    expect(POSTGRES, index("USERS"), &[]);
    expect(MYSQL, index("users"), &[]);
    expect(
        POSTGRES,
        index("users_pkey"),
        &["index orders.users_pkey: the primary key users has the name users_pkey too"],
    );
    expect(
        POSTGRES,
        index("users_email_idx"),
        &["index orders.users_email_idx: the index users.users_email_idx has the name users_email_idx too"],
    );
    expect(MYSQL, index("users_email_idx"), &[]);
    expect(
        MYSQL,
        |schema| {
            users(schema).indexes.insert("Users_Tenant_Number_Key".into(), Index::on(&["tenant"]));
        },
        &[
            "index users.Users_Tenant_Number_Key: the unique constraint users.users_tenant_number_key has the name Users_Tenant_Number_Key too",
        ],
    );
    expect(MYSQL, index("PRIMARY"), &["index orders.PRIMARY: PRIMARY is the name of the primary key"]);

    let twice = |schema: &mut Schema| {
        orders(schema).checks.insert("c".into(), Check::new("id > 0"));
        users(schema).checks.insert("c".into(), Check::new("tenant > 0"));
        orders(schema).foreign_keys.insert("f".into(), key(&["user_id"], "users", &["id"]));
        users(schema).foreign_keys.insert("f".into(), key(&["parent_id"], "users", &["id"]));
    };
    expect(POSTGRES, twice, &[]);
    expect(SQLITE, twice, &[]);
    expect(MARIADB, twice, &["foreign key orders.f: the foreign key users.f has the name f too"]);
    expect(
        MYSQL,
        twice,
        &[
            "foreign key orders.f: the foreign key users.f has the name f too",
            "check orders.c: the check users.c has the name c too",
        ],
    );
    expect(
        POSTGRES,
        |schema| {
            orders(schema).checks.insert("orders_user_id_fkey".into(), Check::new("id > 0"));
        },
        &[
            "check orders.orders_user_id_fkey: the foreign key orders.orders_user_id_fkey has the name orders_user_id_fkey too",
        ],
    );
    expect(
        POSTGRES,
        |schema| {
            schema.enums.insert(Name::new("orders"), labels(&["a"]));
        },
        &["enum orders: the table orders has the name orders too"],
    );
    expect(
        MYSQL,
        add("ID", Column::new(Type::Integer)),
        &["column orders.ID: the column orders.id has the name ID too"],
    );
    expect(POSTGRES, add("ID", Column::new(Type::Integer)), &[]);
    // SQLite checks the labels of an enum, under the name that such a check usually has.
    expect(
        ALL,
        |schema| {
            orders(schema).checks.insert("orders_status_check".into(), Check::new("id > 0"));
        },
        &[
            "check orders.orders_status_check: the check orders.orders_status_check has the name orders_status_check too (SQLite)",
        ],
    );
    expect(
        SQLITE,
        |schema| {
            let orders = orders(schema).clone();
            schema.tables.insert(Name { schema: Some("sales".into()), name: "orders".into() }, orders);
        },
        &["table sales.orders: the table orders has the name orders too"],
    );
}

#[test]
fn names_that_meet_only_after_they_are_cut_do_not_share_a_hash() {
    let long = "x".repeat(70);
    let other = format!("{long}y");
    let change = |schema: &mut Schema| {
        orders(schema).indexes.insert(long.clone(), Index::on(&["user_id"]));
        orders(schema).indexes.insert(other.clone(), Index::on(&["user_id"]));
    };
    expect(ALL, change, &[]);
    // A name that is just what the other is cut to.
    let cut = schema_core::model::name::cut(&long, 63);
    expect(
        POSTGRES,
        |schema| {
            orders(schema).indexes.insert(long.clone(), Index::on(&["user_id"]));
            orders(schema).indexes.insert(cut.clone(), Index::on(&["user_id"]));
        },
        &[&format!("index orders.{cut}: the index orders.{long} has the name {cut} too")],
    );
}

#[test]
fn names_that_cannot_be() {
    let table = |name: &'static str| {
        move |schema: &mut Schema| {
            let mut table = Table::default();
            table.columns.insert("n".into(), Column::new(Type::Integer));
            schema.tables.insert(Name::new(name), table);
        }
    };
    expect(ALL, table(""), &["table \"\": the name is empty"]);
    expect(ALL, table("a\nb"), &["table a\nb: the name \"a\\nb\" holds a control character"]);
    expect(ALL, table("a\0b"), &["table a\0b: the name \"a\\0b\" holds a control character"]);
    expect(
        ALL,
        table("_sqlx_migrations"),
        &["table _sqlx_migrations: the name _sqlx_migrations belongs to the books that migrations keep"],
    );
    expect(
        ALL,
        table("_schema_applied"),
        &["table _schema_applied: the name _schema_applied belongs to the books that migrations keep"],
    );
    expect(
        ALL,
        table("_retired_x"),
        &["table _retired_x: names that begin with _retired_ are those of dropped tables kept aside"],
    );
    expect(
        ALL,
        |schema| {
            table("_retired_x")(schema);
            schema.tables[&Name::new("_retired_x")].retired = Some(Name::new("x"));
        },
        &[],
    );
    expect(SQLITE, table("sqlite_x"), &["table sqlite_x: names that begin with sqlite_ are reserved"]);
    expect(MYSQL, table("a💥"), &["table a💥: the name a💥 holds a character beyond U+FFFF"]);
    expect(POSTGRES, table("a💥"), &[]);
    expect(MARIADB, table("a "), &["table a : the name \"a \" ends with a space"]);
    expect(
        POSTGRES,
        add("ctid", Column::new(Type::Integer)),
        &["column orders.ctid: ctid is the name of a system column"],
    );
    expect(
        ALL,
        add("_retired_x", Column::new(Type::Integer)),
        &["column orders._retired_x: names that begin with _retired_ are those of dropped columns kept aside"],
    );
    expect(
        ALL,
        add("a\tb", Column::new(Type::Integer)),
        &["column orders.a\tb: the name \"a\\tb\" holds a control character"],
    );
    expect(
        POSTGRES,
        |schema| {
            orders(schema).uniques.insert("a\rb".into(), Unique::on(&["user_id"]));
            orders(schema).indexes.insert(String::new(), Index::on(&["user_id"]));
            orders(schema).foreign_keys.insert("\u{7f}".into(), key(&["user_id"], "users", &["id"]));
            orders(schema).checks.insert("\u{1}".into(), Check::new("true"));
            orders(schema).primary_key.as_mut().expect("a key").name = Some("\n".into());
        },
        &[
            "primary key orders: the name \"\\n\" holds a control character",
            "unique constraint orders.a\rb: the name \"a\\rb\" holds a control character",
            "index orders.: the name is empty",
            "foreign key orders.\u{7f}: the name \"\\u{7f}\" holds a control character",
            "check orders.\u{1}: the name \"\\u{1}\" holds a control character",
        ],
    );
}

#[test]
fn texts_that_cannot_be() {
    let message = |what: &str| format!("the {what} holds a NUL character, which no database stores in a text");
    expect(
        ALL,
        add("n", with(Type::Text, Literal::Text("a\0".into()))),
        &[&format!("column orders.n: {}", message("default"))],
    );
    expect(
        ALL,
        add("n", Column { comment: Some("\0".into()), ..Column::new(Type::Text) }),
        &[&format!("column orders.n: {}", message("comment"))],
    );
    expect(
        ALL,
        |schema| {
            orders(schema).checks.insert("c".into(), Check::new("id > '\0'"));
        },
        &[&format!("check orders.c: {}", message("condition"))],
    );
    expect(
        ALL,
        |schema| {
            orders(schema).checks.insert("c".into(), Check::new(" "));
        },
        &["check orders.c: the condition is empty"],
    );
    expect(
        ALL,
        |schema| schema.enums[&Name::new("status")].values.push("\0".into()),
        &[&format!("enum value status.\0: {}", message("label"))],
    );
}

#[test]
fn enums() {
    let values = |values: &'static [&'static str]| {
        move |schema: &mut Schema| schema.enums[&Name::new("status")] = labels(values)
    };
    expect(ALL, values(&[]), &["enum status: the enum has no values"]);
    expect(ALL, values(&["a", "b", "a"]), &["enum status: two variants have the label a"]);
    expect(
        ALL,
        values(&["a", "A "]),
        &[
            "enum status: the labels \"a\" and \"A \" differ only in case or in spaces at the end, and count as one (MySQL, MariaDB)",
        ],
    );
    let long = "x".repeat(64);
    let change = |storage| {
        let long = long.clone();
        move |schema: &mut Schema| schema.enums[&Name::new("status")] = Enum { storage, ..Enum::new(vec![long]) }
    };
    expect(
        ALL,
        change(EnumStorage::Native),
        &[&format!("enum value status.{long}: the label {long} has 64 bytes, and labels have at most 63 (PostgreSQL)")],
    );
    expect(ALL, change(EnumStorage::Text), &[]);
    expect(
        ALL,
        add("n", Column::new(Type::Enum(Name::new("nothing")))),
        &["column orders.n: its type is the enum nothing, which is not declared"],
    );
}

#[test]
fn options_are_those_that_the_database_has() {
    let told = |dialect: Dialect, pairs: &[(&str, &str)]| {
        Options::of(dialect, pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    };
    expect(
        POSTGRES,
        |schema| {
            let pairs =
                [("fillfaktor", "70"), ("fillfactor", "5"), ("autovacuum_enabled", "perhaps"), ("unlogged", "x")];
            orders(schema).options = told(Dialect::Postgres, &pairs);
            let mut index = Index::on(&["user_email"]);
            index.options = told(Dialect::Postgres, &[("fastupdate", "true")]);
            orders(schema).indexes.insert("i".into(), index);
            let mut index = Index { method: Some("hnsw".into()), ..Index::on(&["user_email"]) };
            index.options = told(Dialect::Postgres, &[("ef_construction", "true")]);
            orders(schema).indexes.insert("free".into(), index);
        },
        &[
            "table orders: the option `autovacuum_enabled` takes true or false, and not `perhaps`",
            "table orders: the option `fillfactor` takes a whole number from 10 to 100, and not `5`",
            "table orders: there is no option `fillfaktor`",
            "table orders: the option `unlogged` is a flag and takes no value, and not `x`",
            "index orders.i: there is no option `fastupdate`",
        ],
    );
    expect(
        POSTGRES,
        |schema| users(schema).options = told(Dialect::Postgres, &[("unlogged", "true")]),
        &[
            "foreign key orders.orders_user_id_fkey: it refers to users, which is unlogged, from a table that is not",
            "foreign key orders.orders_email_fkey: it refers to users, which is unlogged, from a table that is not",
            "foreign key orders.orders_number_fkey: it refers to users, which is unlogged, from a table that is not",
        ],
    );
    expect(
        MYSQL,
        |schema| {
            users(schema).options = told(Dialect::Mysql, &[("engine", "myisam"), ("row_format", "tiny")]);
            let mut index = Index::on(&["user_email"]);
            index.options = told(Dialect::Mysql, &[("comment", "x")]);
            orders(schema).indexes.insert("i".into(), index);
        },
        &[
            "table users: the option `row_format` takes one of default, dynamic, compressed, redundant, compact, fixed, page, and not `tiny`",
            "foreign key users.users_parent_id_fkey: the engine MyISAM keeps no foreign keys",
            "foreign key orders.orders_user_id_fkey: the engine MyISAM keeps no foreign keys",
            "foreign key orders.orders_email_fkey: the engine MyISAM keeps no foreign keys",
            "foreign key orders.orders_number_fkey: the engine MyISAM keeps no foreign keys",
            "index orders.i: there is no option `comment`",
        ],
    );
    expect(
        SQLITE,
        |schema| {
            let options = told(Dialect::Sqlite, &[("strict", "true"), ("without_rowid", "true")]);
            let mut table = Table { options, ..Table::default() };
            table
                .columns
                .insert("id".into(), Column { identity: Some(Identity::ByDefault), ..Column::new(Type::BigInt) });
            table.columns.insert("day".into(), Column::new(Type::Date));
            schema.tables.insert(Name::new("days"), table);
        },
        &[
            "column days.id: only the column that is the whole primary key is counted up",
            "table days: a table without rowid needs a primary key",
            "column days.id: a table without rowid counts nothing up",
            "column days.day: a strict table has no type date",
        ],
    );
}

#[test]
fn options_of_constraints_are_those_that_the_database_has() {
    let told = |dialect: Dialect, pairs: &[&str]| {
        Options::of(dialect, pairs.iter().map(|name| ((*name).to_owned(), "true".to_owned())).collect())
    };
    let declare = |options: Options| {
        move |schema: &mut Schema| {
            let check = Check { options: options.clone(), ..Check::new("id > 0") };
            orders(schema).checks.insert("c".into(), check);
            orders(schema).foreign_keys["orders_user_id_fkey"].options = options;
        }
    };
    expect(ALL, declare(told(Dialect::Postgres, &["not_valid"])), &[]);
    // MariaDB takes nothing for its own that MySQL is told.
    let of_mysql = declare(told(Dialect::Mysql, &["not_enforced", "not_valid"]));
    expect(
        ALL,
        of_mysql,
        &[
            "foreign key orders.orders_user_id_fkey: there is no option `not_enforced` (MySQL)",
            "foreign key orders.orders_user_id_fkey: there is no option `not_valid` (MySQL)",
            "check orders.c: there is no option `not_valid` (MySQL)",
        ],
    );
    expect(
        MARIADB,
        declare(told(Dialect::Mariadb, &["not_enforced"])),
        &[
            "foreign key orders.orders_user_id_fkey: there is no option `not_enforced`",
            "check orders.c: there is no option `not_enforced`",
        ],
    );
    expect(
        POSTGRES,
        declare(told(Dialect::Postgres, &["no_inherit", "unlogged"])),
        &[
            "foreign key orders.orders_user_id_fkey: there is no option `no_inherit`",
            "foreign key orders.orders_user_id_fkey: there is no option `unlogged`",
            "check orders.c: there is no option `unlogged`",
        ],
    );
    let on_partitions = |schema: &mut Schema| {
        declare(told(Dialect::Postgres, &["not_valid"]))(schema);
        orders(schema).checks["c"].options = told(Dialect::Postgres, &["not_valid", "no_inherit"]);
        orders(schema).partition_by =
            Some(PartitionBy { method: PartitionMethod::Range, key: Index::on(&["id"]).parts });
    };
    expect(
        ALL,
        on_partitions,
        &[
            "foreign key orders.orders_user_id_fkey: the option `not_valid` is not for foreign keys of partitioned tables (PostgreSQL)",
            "check orders.c: the option `no_inherit` is not for checks of partitioned tables (PostgreSQL)",
        ],
    );
}

#[test]
fn domains_are_over_types_that_are_there() {
    let declare = |name: &str, domain: Domain| {
        let name = Name::new(name);
        move |schema: &mut Schema| {
            orders(schema).columns.insert("d".into(), Column::new(Type::Domain(name.clone())));
            schema.domains.insert(name, domain);
        }
    };
    let over = |ty: Type| Domain::new(ty);
    expect(ALL, declare("email", Domain { not_null: true, ..over(Type::Varchar(20)) }), &[]);
    expect(
        ALL,
        add("lost", Column::new(Type::Domain(Name::new("gone")))),
        &[
            "column orders.lost: its type is the domain gone, which is not declared",
            "column orders.lost: there is no type domain gone (MySQL, MariaDB, SQLite)",
        ],
    );
    expect(POSTGRES, declare("orders", over(Type::Text)), &["domain orders: the table orders has the name orders too"]);
    expect(MYSQL, declare("orders", over(Type::Text)), &[]);
    expect(POSTGRES, declare("status", over(Type::Text)), &["domain status: the enum status has the name status too"]);
    expect(
        POSTGRES,
        declare("mood", over(Type::Enum(Name::new("nothing")))),
        &[
            "domain mood: it is over the enum nothing, which is not declared",
            "column orders.d: its type is the enum nothing, which is not declared",
        ],
    );
    expect(
        POSTGRES,
        declare("circle", over(Type::Domain(Name::new("circle")))),
        &["domain circle: it is a domain over itself"],
    );
    let default = Some(Preset::Value(Literal::Text("late".into())));
    expect(
        POSTGRES,
        declare("mood", Domain { default, ..over(Type::Enum(Name::new("status"))) }),
        &["domain mood: the default \"late\" is no label of the enum status: it has open and paid"],
    );
    let mut empty = over(Type::Text);
    empty.checks.insert(String::new(), Check::new("VALUE <> ''"));
    empty.checks.insert("blank".into(), Check::new(" "));
    expect(
        POSTGRES,
        declare("empty", empty),
        &["domain empty: the name is empty", "domain empty: the condition is empty"],
    );
    expect(
        POSTGRES,
        |schema: &mut Schema| {
            declare("number", over(Type::BigInt))(schema);
            let identity = Some(Identity::ByDefault);
            orders(schema).columns["d"].identity = identity;
        },
        &["column orders.d: a column of a domain is not counted up"],
    );
    // Its values are those of the type that it is over.
    expect(
        ALL,
        |schema: &mut Schema| {
            declare("number", over(Type::Integer))(schema);
            orders(schema).columns["d"].default = Some(Preset::Value(Literal::Text("x".into())));
        },
        &["column orders.d: the default \"x\" is not a value of type integer"],
    );
}
