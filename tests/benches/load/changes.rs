//! The changes that are measured: what is declared before, and for each change what is declared after and the naive SQL for it.

use std::collections::BTreeMap;

use schema_core::model::{
    Action, Check, Column, Declared, Default, Dialect, Enum, ForeignKey, Identity, Index, Literal, Name, Options,
    PrimaryKey, Schema, Sql, Table, Type, Unique,
};

/// A change of the table `accounts`.
pub(crate) struct Change {
    pub(crate) name: &'static str,
    pub(crate) what: &'static str,
    pub(crate) declare: fn(&mut Declared),
    /// The naive SQL, and how it is taken back, which is not measured.
    pub(crate) naive: BTreeMap<Dialect, [&'static str; 2]>,
}

/// What is there before.
pub(crate) fn base() -> Declared {
    let mut accounts = Table::default();
    let mut add = |name: &str, column: Column| accounts.columns.insert(name.to_owned(), column);
    add("id", Column { identity: Some(Identity::ByDefault), ..Column::new(Type::BigInt) });
    add("name", Column::new(Type::Varchar(40)));
    add("balance", Column { default: Some(Default::Value(Literal::Integer(0))), ..Column::new(Type::BigInt) });
    add("branch_id", Column::new(Type::BigInt));
    add("code", Column::new(Type::Varchar(20)));
    add("note", Column { nullable: true, ..Column::new(Type::Varchar(40)) });
    add("fax", Column { nullable: true, ..Column::new(Type::Varchar(40)) });
    add("state", Column::new(Type::Enum(Name::new("state"))));
    accounts.primary_key = Some(PrimaryKey { name: Some("accounts_pkey".to_owned()), ..PrimaryKey::on(&["id"]) });
    let mut branches = Table::default();
    branches.columns.insert("id".to_owned(), Column::new(Type::BigInt));
    branches.primary_key = Some(PrimaryKey { name: Some("branches_pkey".to_owned()), ..PrimaryKey::on(&["id"]) });
    let mut schema = Schema::default();
    let values = ["open", "closed"].map(str::to_owned).to_vec();
    schema.enums.insert(Name::new("state"), Enum::new(values));
    schema.tables.insert(Name::new("accounts"), accounts);
    schema.tables.insert(Name::new("branches"), branches);
    Declared { schema, ..Declared::default() }
}

/// The rows.
pub(crate) fn rows(dialect: Dialect, rows: u64) -> Vec<String> {
    let columns = "(id, name, balance, branch_id, code, note, fax, state)";
    let values = |text: &str, n: &str| match dialect {
        Dialect::Postgres | Dialect::Sqlite => {
            format!("{n}, 'Name ' || {n}, 0, {n} % 1000 + 1, 'C' || {n}, 'note {text}', NULL, 'open'")
        }
        Dialect::Mysql | Dialect::Mariadb => {
            format!("{n}, concat('Name ', {n}), 0, {n} % 1000 + 1, concat('C', {n}), 'note {text}', NULL, 'open'")
        }
    };
    match dialect {
        Dialect::Postgres | Dialect::Sqlite => vec![
            "INSERT INTO branches SELECT n FROM generate_series(1, 1000) n".to_owned(),
            format!(
                "INSERT INTO accounts {columns} SELECT {} FROM generate_series(1, {rows}) n",
                values("of some words", "n")
            ),
        ],
        Dialect::Mysql | Dialect::Mariadb => {
            let digits = "(SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)";
            let number = (0..7).map(|at| format!("d{at}.d * {}", 10_u32.pow(at))).collect::<Vec<_>>().join(" + ");
            let from = (0..7).map(|at| format!("{digits} d{at}")).collect::<Vec<_>>().join(", ");
            let numbers = |rows: u64| format!("(SELECT {number} + 1 AS n FROM {from} HAVING n <= {rows}) numbers");
            vec![
                format!("INSERT INTO branches SELECT n FROM {}", numbers(1000)),
                format!(
                    "INSERT INTO accounts {columns} SELECT {} FROM {} ORDER BY n",
                    values("of some words", "n"),
                    numbers(rows)
                ),
            ]
        }
    }
}

fn accounts(declared: &mut Declared) -> &mut Table {
    declared.schema.tables.get_mut(&Name::new("accounts")).expect("the table is there")
}

fn column(name: &str) -> (Name, String) {
    (Name::new("accounts"), name.to_owned())
}

/// The changes, in order.
pub(crate) fn changes() -> Vec<Change> {
    let change = |name, what, declare, postgres: [&'static str; 2], mysql: [&'static str; 2]| {
        let naive =
            [(Dialect::Postgres, postgres), (Dialect::Mysql, mysql), (Dialect::Mariadb, mysql)].into_iter().collect();
        Change { name, what, declare, naive }
    };
    vec![
        change(
            "add_nullable",
            "add a column",
            |to| {
                let column = Column { nullable: true, ..Column::new(Type::Integer) };
                accounts(to).columns.insert("extra".to_owned(), column);
            },
            ["ALTER TABLE accounts ADD COLUMN extra integer", "ALTER TABLE accounts DROP COLUMN extra"],
            ["ALTER TABLE accounts ADD COLUMN extra integer, ALGORITHM=COPY", "ALTER TABLE accounts DROP COLUMN extra"],
        ),
        change(
            "add_default",
            "add a required column, default 0",
            |to| {
                let default = Some(Default::Value(Literal::Integer(0)));
                accounts(to).columns.insert("level".to_owned(), Column { default, ..Column::new(Type::Integer) });
            },
            [
                "ALTER TABLE accounts ADD COLUMN level integer NOT NULL DEFAULT 0",
                "ALTER TABLE accounts DROP COLUMN level",
            ],
            [
                "ALTER TABLE accounts ADD COLUMN level integer NOT NULL DEFAULT 0, ALGORITHM=COPY",
                "ALTER TABLE accounts DROP COLUMN level",
            ],
        ),
        change(
            "add_index",
            "create an index",
            |to| drop(accounts(to).indexes.insert("accounts_branch_id_idx".to_owned(), Index::on(&["branch_id"]))),
            ["CREATE INDEX accounts_branch_id_idx ON accounts (branch_id)", "DROP INDEX accounts_branch_id_idx"],
            [
                "ALTER TABLE accounts ADD INDEX accounts_branch_id_idx (branch_id), ALGORITHM=COPY",
                "ALTER TABLE accounts DROP INDEX accounts_branch_id_idx",
            ],
        ),
        change(
            "add_unique",
            "add a unique constraint",
            |to| drop(accounts(to).uniques.insert("accounts_code_key".to_owned(), Unique::on(&["code"]))),
            [
                "ALTER TABLE accounts ADD CONSTRAINT accounts_code_key UNIQUE (code)",
                "ALTER TABLE accounts DROP CONSTRAINT accounts_code_key",
            ],
            [
                "ALTER TABLE accounts ADD UNIQUE accounts_code_key (code), ALGORITHM=COPY",
                "ALTER TABLE accounts DROP INDEX accounts_code_key",
            ],
        ),
        change(
            "add_check",
            "add a check",
            |to| {
                drop(accounts(to).checks.insert("accounts_balance_check".to_owned(), Check::new("balance > -1000000")))
            },
            [
                "ALTER TABLE accounts ADD CONSTRAINT accounts_balance_check CHECK (balance > -1000000)",
                "ALTER TABLE accounts DROP CONSTRAINT accounts_balance_check",
            ],
            [
                "ALTER TABLE accounts ADD CONSTRAINT accounts_balance_check CHECK (balance > -1000000)",
                "ALTER TABLE accounts DROP CONSTRAINT accounts_balance_check",
            ],
        ),
        change(
            "add_foreign_key",
            "add a foreign key",
            |to| {
                let key = ForeignKey {
                    columns: vec!["branch_id".to_owned()],
                    table: Name::new("branches"),
                    references: vec!["id".to_owned()],
                    on_delete: Action::NoAction,
                    on_update: Action::NoAction,
                    deferrable: None,
                    validated: true,
                    options: Options::default(),
                    only: Vec::new(),
                };
                accounts(to).foreign_keys.insert("accounts_branch_id_fkey".to_owned(), key);
            },
            [
                "ALTER TABLE accounts ADD CONSTRAINT accounts_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES branches (id)",
                "ALTER TABLE accounts DROP CONSTRAINT accounts_branch_id_fkey",
            ],
            [
                "ALTER TABLE accounts ADD CONSTRAINT accounts_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES branches (id)",
                "ALTER TABLE accounts DROP FOREIGN KEY accounts_branch_id_fkey, DROP INDEX accounts_branch_id_fkey",
            ],
        ),
        change(
            "set_default",
            "set a default",
            |to| accounts(to).columns["note"].default = Some(Default::Value(Literal::Text("none".to_owned()))),
            ["ALTER TABLE accounts ALTER note SET DEFAULT 'none'", "ALTER TABLE accounts ALTER note DROP DEFAULT"],
            ["ALTER TABLE accounts ALTER note SET DEFAULT 'none'", "ALTER TABLE accounts ALTER note SET DEFAULT NULL"],
        ),
        change(
            "rename_column",
            "rename a column",
            |to| {
                let at = accounts(to).columns.get_index_of("note").expect("it is there");
                let (_, note) = accounts(to).columns.shift_remove_index(at).expect("it is there");
                accounts(to).columns.shift_insert(at, "remark".to_owned(), note);
                to.hints.columns.insert(column("remark"), "note".to_owned());
            },
            ["ALTER TABLE accounts RENAME COLUMN note TO remark", "ALTER TABLE accounts RENAME COLUMN remark TO note"],
            [
                "ALTER TABLE accounts RENAME COLUMN note TO remark, ALGORITHM=COPY",
                "ALTER TABLE accounts RENAME COLUMN remark TO note",
            ],
        ),
        change(
            "add_label",
            "add a label to an enum",
            |to| to.schema.enums[&Name::new("state")].values.push("lost".to_owned()),
            ["ALTER TYPE state ADD VALUE 'lost'", "SELECT 1"],
            [
                "ALTER TABLE accounts MODIFY state enum('open', 'closed', 'lost') NOT NULL, ALGORITHM=COPY",
                "ALTER TABLE accounts MODIFY state enum('open', 'closed') NOT NULL",
            ],
        ),
        change(
            "set_not_null",
            "require a column",
            |to| {
                accounts(to).columns["note"].nullable = false;
                to.hints.backfill.insert(column("note"), Sql::any("''"));
            },
            ["ALTER TABLE accounts ALTER note SET NOT NULL", "ALTER TABLE accounts ALTER note DROP NOT NULL"],
            [
                "ALTER TABLE accounts MODIFY note varchar(40) NOT NULL, ALGORITHM=COPY",
                "ALTER TABLE accounts MODIFY note varchar(40)",
            ],
        ),
        change(
            "drop_column",
            "drop (retire) a column",
            |to| {
                accounts(to).columns.shift_remove("fax");
                to.hints.drops.push(schema_core::model::Object::Column(Name::new("accounts"), "fax".to_owned()));
            },
            ["ALTER TABLE accounts DROP COLUMN fax", "ALTER TABLE accounts ADD COLUMN fax varchar(40)"],
            ["ALTER TABLE accounts DROP COLUMN fax, ALGORITHM=COPY", "ALTER TABLE accounts ADD COLUMN fax varchar(40)"],
        ),
        change(
            "swap_primary_key",
            "another primary key",
            |to| {
                let key = PrimaryKey { name: Some("accounts_pkey".to_owned()), ..PrimaryKey::on(&["id", "branch_id"]) };
                accounts(to).primary_key = Some(key);
            },
            [
                "ALTER TABLE accounts DROP CONSTRAINT accounts_pkey, ADD PRIMARY KEY (id, branch_id)",
                "ALTER TABLE accounts DROP CONSTRAINT accounts_pkey, ADD PRIMARY KEY (id)",
            ],
            [
                "ALTER TABLE accounts DROP PRIMARY KEY, ADD PRIMARY KEY (id, branch_id), ALGORITHM=COPY",
                "ALTER TABLE accounts DROP PRIMARY KEY, ADD PRIMARY KEY (id)",
            ],
        ),
        change(
            "backfill",
            "add a required column, filled by an expression",
            |to| {
                accounts(to).columns.insert("slug".to_owned(), Column::new(Type::Varchar(40)));
                to.hints.backfill.insert(column("slug"), Sql::any("lower(name)"));
            },
            [
                "BEGIN; ALTER TABLE accounts ADD COLUMN slug varchar(40); UPDATE accounts SET slug = lower(name); ALTER TABLE accounts ALTER slug SET NOT NULL; COMMIT",
                "ALTER TABLE accounts DROP COLUMN slug",
            ],
            [
                "ALTER TABLE accounts ADD COLUMN slug varchar(40); UPDATE accounts SET slug = lower(name); ALTER TABLE accounts MODIFY slug varchar(40) NOT NULL, ALGORITHM=COPY",
                "ALTER TABLE accounts DROP COLUMN slug",
            ],
        ),
    ]
}
