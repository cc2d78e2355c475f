//! Two changes of one schema as files, planned by the tool: the first makes tables, the second does to them most of
//! what operations there are. Between them rows are written, and what databases hold is compared by what they say
//! themselves.

use std::collections::BTreeMap;

use schema_core::db::Script;
use schema_core::migration::{self, Link};
use schema_core::model::Default as Preset;
use schema_core::model::*;
use schema_core::plan::{Drops, Policy, Request, plan};
use schema_tests::servers::{Database, Kind, dump};
use schema_tests::sql;

/// The last version before the rows.
pub(crate) const FIRST: i64 = 20_260_101_000_000;
const SECOND: i64 = 20_260_201_000_000;

/// The migrations of one database.
pub(crate) struct History {
    /// Their files.
    pub(crate) files: BTreeMap<String, String>,
    /// As they are read back.
    pub(crate) links: Vec<Link>,
    /// As they are run.
    pub(crate) scripts: Vec<Script>,
}

/// What a database holds: its schema by its own tools, and the rows of each table.
pub(crate) type Contents = (String, BTreeMap<String, Vec<Vec<Option<String>>>>);

/// The dialect of a server.
pub(crate) fn dialect(kind: Kind) -> Dialect {
    kind.name().parse().expect("servers are named like dialects")
}

/// Both changes, planned for a database.
pub(crate) fn history(dialect: Dialect) -> History {
    let policy = Policy { online: true, library: None, drops: Drops::Retire };
    let mut files = BTreeMap::new();
    let mut base = Schema::default();
    for (version, declared) in [(FIRST, Declared { schema: first(), ..Declared::default() }), (SECOND, second())] {
        let request = Request { dialect, base: &base, declared: &declared, policy, version, name: None };
        let plan = plan(&request).unwrap_or_else(|error| panic!("{dialect}: {error}"));
        for migration in &plan.migrations {
            files.extend(
                migration::render(dialect, migration, &[]).in_order().map(|(name, text)| (name, text.to_owned())),
            );
        }
        base = plan.schema;
    }
    let links = migration::chain(dialect, &files).unwrap_or_else(|errors| panic!("{dialect}: {errors:?}"));
    let script = |link: &Link| {
        let (stem, text) = (link.stem(), |ending: &str| files[&format!("{}{ending}", link.stem())].clone());
        let description = stem.split_once('_').map_or("", |(_, name)| name).replace('_', " ");
        Script { version: link.version(), description, up: text(".up.sql"), down: Some(text(".down.sql")) }
    };
    let scripts = links.iter().map(script).collect();
    History { files, links, scripts }
}

/// Statements that write so many people, each with two posts.
pub(crate) fn rows(people: usize) -> Vec<String> {
    let mut statements = Vec::new();
    let all: Vec<usize> = (1..=people).collect();
    for some in all.chunks(500) {
        let values = |of: &dyn Fn(usize) -> String| some.iter().map(|id| of(*id)).collect::<Vec<_>>().join(", ");
        statements.push(format!(
            "INSERT INTO people (id, name, age, mood, code, note) VALUES {}",
            values(&|id| format!(
                "({id}, 'name {id}', {}, '{}', '{}', {})",
                id % 90,
                if id % 3 == 0 { "bad" } else { "good" },
                id % 1000,
                if id % 2 == 0 { "NULL".to_owned() } else { format!("'a note of {id}'") }
            ))
        ));
        for part in 0..2 {
            statements.push(format!(
                "INSERT INTO posts (id, person_id, editor_id, title, price) VALUES {}",
                values(&|id| format!(
                    "({}, {id}, {id}, 'It''s the {part}. post of {id}', {}.25)",
                    id * 2 + part,
                    id % 100
                ))
            ));
        }
        statements.push(format!(
            "INSERT INTO visits (id, person_id, code) VALUES {}",
            values(&|id| format!("({id}, {id}, '{}')", id % 1000))
        ));
        statements
            .push(format!("INSERT INTO junk (id, what) VALUES {}", values(&|id| format!("({id}, 'thing {id}')"))));
    }
    statements
}

/// What the tool reads of a database, in which the order of constraints means nothing.
pub(crate) fn schema(database: &Database) -> Schema {
    let inspected = schema_tests::trip::runtime().expect("a runtime").block_on(async {
        let mut connection = schema_core::db::open(&database.url, None).await.expect("a connection");
        let inspected = schema_core::db::inspect(&mut connection).await.expect("the catalogue can be read");
        connection.close().await;
        inspected
    });
    inspected.schema
}

/// What a database holds now.
pub(crate) fn contents(database: &Database) -> Contents {
    let dialect = dialect(database.server.kind);
    let mut tables = BTreeMap::new();
    for (name, table) in &schema(database).tables {
        // In an order of their own: a column that is made anew on the way stands last.
        let mut columns: Vec<String> = table.columns.keys().map(|column| sql::name(dialect, column)).collect();
        columns.sort();
        let mut rows = database.rows(&format!("SELECT {} FROM {}", columns.join(", "), sql::table(dialect, name)));
        rows.sort();
        tables.insert(name.to_string(), rows);
    }
    (dump(database), tables)
}

fn first() -> Schema {
    let mut people = Table::default();
    people.columns.insert("id".into(), Column { identity: Some(Identity::ByDefault), ..Column::new(Type::BigInt) });
    people.columns.insert("name".into(), Column::new(Type::Varchar(80)));
    people.columns.insert(
        "age".into(),
        Column { default: Some(Preset::Value(Literal::Integer(0))), ..Column::new(Type::Integer) },
    );
    people.columns.insert("mood".into(), Column::new(Type::Enum(Name::new("mood"))));
    people.columns.insert("code".into(), Column::new(Type::Varchar(20)));
    people.columns.insert("note".into(), Column { nullable: true, ..Column::new(Type::Text) });
    people.columns.insert("boss_id".into(), Column { nullable: true, ..Column::new(Type::BigInt) });
    people.primary_key = primary_key("people", &["id"]);
    // MySQL and MariaDB rename what is called so with its table.
    people.foreign_keys.insert("people_ibfk_1".into(), key("boss_id"));
    people.checks.insert("people_chk_1".into(), Check::new("age > -5"));
    people.indexes.insert("people_code_idx".into(), Index::on(&["code"]));
    people.checks.insert("people_age_check".into(), Check::new("age < 200"));
    let mut posts = Table::default();
    for name in ["id", "person_id", "editor_id"] {
        posts.columns.insert(name.into(), Column::new(Type::BigInt));
    }
    posts.columns.insert("title".into(), Column::new(Type::Varchar(100)));
    posts.columns.insert("price".into(), Column::new(Type::Decimal { precision: Some(10), scale: Some(2) }));
    posts.primary_key = primary_key("posts", &["id"]);
    posts.foreign_keys.insert("posts_person_id_fkey".into(), key("person_id"));
    posts.foreign_keys.insert("posts_editor_id_fkey".into(), key("editor_id"));
    posts.indexes.insert("posts_title_idx".into(), Index::on(&["title"]));
    // Made anew by the second change, under a check and in an index.
    let slug = Generated { expr: Sql::any("lower(title)"), stored: true };
    posts
        .columns
        .insert("slug".into(), Column { nullable: true, generated: Some(slug), ..Column::new(Type::Varchar(120)) });
    posts.checks.insert("posts_slug_check".into(), Check::new("slug <> ''"));
    posts.indexes.insert("posts_slug_idx".into(), Index::on(&["slug"]));
    // Its foreign key has no other index than this, to which a column belongs that is converted.
    let mut visits = Table::default();
    visits.columns.insert("id".into(), Column::new(Type::BigInt));
    visits.columns.insert("person_id".into(), Column::new(Type::BigInt));
    visits.columns.insert("code".into(), Column::new(Type::Varchar(20)));
    visits.primary_key = primary_key("visits", &["id"]);
    visits.foreign_keys.insert("visits_person_id_fkey".into(), key("person_id"));
    visits.indexes.insert("visits_person_code_idx".into(), Index::on(&["person_id", "code"]));
    let mut junk = Table::default();
    junk.columns.insert("id".into(), Column::new(Type::BigInt));
    junk.columns.insert("what".into(), Column::new(Type::Text));
    junk.primary_key = primary_key("junk", &["id"]);
    let mut schema = Schema::default();
    for (name, table) in [("people", people), ("posts", posts), ("visits", visits), ("junk", junk)] {
        schema.tables.insert(Name::new(name), table);
    }
    // What MySQL and MariaDB do about partitions can neither be done twice nor, mostly, be left out.
    for (name, divided) in [("logs", "HASH (id) PARTITIONS 3"), ("marks", ""), ("ticks", TICKS)] {
        let mut table = Table::default();
        table.columns.insert("id".into(), Column::new(Type::BigInt));
        table.primary_key = primary_key(name, &["id"]);
        table.options = self::divided(divided);
        schema.tables.insert(Name::new(name), table);
    }
    schema.enums.insert(Name::new("mood"), Enum::new(vec!["good".into(), "bad".into()]));
    schema
}

/// Nothing of it loses anything, so that the way back is exact.
fn second() -> Declared {
    let mut schema = first();
    let mut hints = Hints::default();
    schema.tables.shift_remove(&Name::new("junk"));
    hints.drops.push(Object::Table(Name::new("junk")));
    schema.enums[&Name::new("mood")].values.push("calm".into());

    let mut persons = schema.tables.shift_remove(&Name::new("people")).expect("the first schema has it");
    hints.tables.insert(Name::new("persons"), Name::new("people"));
    let named = |name: &str| (Name::new("persons"), name.to_owned());
    let name = persons.columns.shift_remove("name").expect("the first schema has it");
    persons.columns.insert("full_name".into(), name);
    hints.columns.insert(named("full_name"), "name".into());
    persons.columns["age"] = Column { nullable: true, ..Column::new(Type::BigInt) };
    persons.columns["code"].ty = Type::Integer;
    let cast = |postgres: &str, mysql: &str| Sql {
        any: Some(postgres.into()),
        by: [(Dialect::Mysql, mysql.into()), (Dialect::Mariadb, mysql.into())].into_iter().collect(),
    };
    let up = cast("CAST(code AS integer)", "CAST(code AS SIGNED)");
    let back = cast("CAST(code AS varchar(20))", "CAST(code AS CHAR(20))");
    let using = Using { up: Some(up), back: Some(back) };
    hints.using.insert(named("code"), using.clone());
    hints.using.insert((Name::new("visits"), "code".to_owned()), using);
    persons.columns.shift_remove("note");
    hints.drops.push(Object::Column(Name::new("people"), "note".into()));
    persons.columns.insert("email".into(), Column::new(Type::Varchar(120)));
    hints.backfill.insert(
        named("email"),
        Sql { any: Some("full_name || '@example.org'".into()), by: std::default::Default::default() },
    );
    let shout = Generated { expr: Sql::any("upper(full_name)"), stored: true };
    persons
        .columns
        .insert("shout".into(), Column { nullable: true, generated: Some(shout), ..Column::new(Type::Varchar(80)) });
    persons.uniques.insert("persons_full_name_key".into(), Unique::on(&["full_name"]));
    persons.indexes.insert("persons_age_idx".into(), Index::on(&["age", "mood"]));
    persons.primary_key = primary_key("persons", &["id"]);
    persons.foreign_keys["people_ibfk_1"].table = Name::new("persons");
    persons.checks.shift_remove("people_age_check");
    persons.checks.insert("persons_age_check".into(), Check::new("age >= 0"));
    schema.tables.insert(Name::new("persons"), persons);

    let posts = &mut schema.tables[&Name::new("posts")];
    posts.columns["price"].default = Some(Preset::Value(Literal::Integer(1)));
    posts.columns["title"].comment = Some("what it is called".into());
    posts.columns["slug"].generated = Some(Generated { expr: Sql::any("upper(title)"), stored: true });
    posts.primary_key = primary_key("posts", &["id", "person_id"]);
    let title = posts.indexes.shift_remove("posts_title_idx").expect("the first schema has it");
    posts.indexes.insert("posts_by_title".into(), title);
    posts.foreign_keys.shift_remove("posts_editor_id_fkey");
    posts.foreign_keys.shift_remove("posts_person_id_fkey");
    posts.foreign_keys.insert("posts_of_person".into(), ForeignKey { table: Name::new("persons"), ..key("person_id") });

    let visits = &mut schema.tables[&Name::new("visits")];
    visits.columns["code"].ty = Type::Integer;
    visits.foreign_keys["visits_person_id_fkey"].table = Name::new("persons");

    schema.tables[&Name::new("logs")].options = divided("");
    schema.tables[&Name::new("marks")].options = divided("KEY (id) PARTITIONS 2");
    let more = TICKS.replace("))", "), PARTITION more VALUES LESS THAN (MAXVALUE))");
    schema.tables[&Name::new("ticks")].options = divided(&more);

    let mut tags = Table::default();
    tags.columns.insert("id".into(), Column { identity: Some(Identity::ByDefault), ..Column::new(Type::BigInt) });
    tags.columns.insert("person_id".into(), Column::new(Type::BigInt));
    tags.columns.insert("label".into(), Column::new(Type::Varchar(40)));
    tags.primary_key = primary_key("tags", &["id"]);
    tags.foreign_keys
        .insert("tags_person_id_fkey".into(), ForeignKey { table: Name::new("persons"), ..key("person_id") });
    tags.indexes.insert("tags_person_id_idx".into(), Index::on(&["person_id"]));
    tags.indexes.insert("tags_label_idx".into(), Index::on(&["label"]));
    schema.tables.insert(Name::new("tags"), tags);
    Declared { schema, hints, ..Declared::default() }
}

/// The partitions of a table.
const TICKS: &str = "RANGE (id) (PARTITION few VALUES LESS THAN (5))";

/// Divided on MySQL and MariaDB, or not at all.
fn divided(by: &str) -> Options {
    let told = (!by.is_empty()).then(|| ("partition_by".to_owned(), by.to_owned()));
    Options::of(Dialect::Mysql, told.into_iter().collect())
}

/// Named as the derive names it.
fn primary_key(table: &str, columns: &[&str]) -> Option<PrimaryKey> {
    Some(PrimaryKey { name: Some(format!("{table}_pkey")), ..PrimaryKey::on(columns) })
}

fn key(column: &str) -> ForeignKey {
    ForeignKey {
        columns: vec![column.into()],
        table: Name::new("people"),
        references: vec!["id".into()],
        on_delete: Action::Cascade,
        on_update: Action::NoAction,
        deferrable: None,
        validated: true,
        options: Options::default(),
        only: Vec::new(),
    }
}
