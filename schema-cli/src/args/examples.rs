//! What stands at the end of the manual of each verb.

pub(super) const TOP: &str = "\
Exit codes:
  0  done, or no difference
  1  error: what was done before it, if anything, is said
  2  differences or pending work (check, drift, diff --exit-code,
     status --exit-code, snapshot)
  3  hazards that nobody has allowed
  130  interrupted by Ctrl-C; the message says what was done

Examples:
  cargo schema init                      start, once
  cargo schema diff                      what changed, as SQL
  cargo schema diff --write              write the migration
  cargo schema migrate                   apply it
  cargo schema rollback                  and back";

pub(super) const INIT: &str = "\
Where the database has tables already, they become the snapshot and a first migration that is
marked as applied; nothing is executed.

Where the folder of migrations holds those of sqlx, written by hand, they are replayed on a scratch
database, and what they make becomes the snapshot and a migration behind them that does nothing.

Examples:
  cargo schema init                      the database of DATABASE_URL, or SQLite
  cargo schema init --dialect postgres
  cargo schema init --url sqlite:shop.db
  cargo schema init --dialect postgres --scratch-url postgres://postgres@localhost";

pub(super) const DIFF: &str = "\
Examples:
  cargo schema diff
  cargo schema diff --write --name add_orders
  cargo schema diff --write --rename users.name=users.full_name
  cargo schema diff --write --drop users.nickname
  cargo schema diff --write --restore users.nickname
  cargo schema diff --write --allow data-loss:orders.note='exported to the archive'
  cargo schema diff --exit-code --format markdown > plan.md
  cargo schema diff --format sarif > hazards.sarif

Any two states can be compared; only snapshot → structs can be written:
  cargo schema diff --from git:main --to structs
  cargo schema diff --from git:v1 --to git:v2 --structs
  cargo schema diff --from db --to snapshot
  cargo schema diff --from sql:dump.sql --to db:postgres://localhost/shop
  cargo schema diff --from binary:target/release/shop --to snapshot";

pub(super) const DRIFT: &str = "\
Nothing is written to the database. What it should be is built in a temporary database on the
same server and read with the same queries, so that no spelling is a difference. A database
that lacks migrations is held against those that it has.

Examples:
  cargo schema drift
  cargo schema drift --from db:postgres://localhost/shop --format json
  cargo schema drift --against structs
  cargo schema drift --against binary:/srv/shop/bin/shop
  cargo schema drift --write --name add_missing_index
  cargo schema drift --write=structs     edit the structs in place";

pub(super) const CHECK: &str = "\
Examples:
  cargo schema check
  cargo schema check --format json
  cargo schema check --format github     in a run of GitHub Actions: annotations";

pub(super) const MIGRATE: &str = "\
Views, triggers, functions and policies that use what a migration renames, drops or converts are
named before anything is changed. It stops for them unless you allow it.

Examples:
  cargo schema migrate
  cargo schema migrate --dry-run
  cargo schema migrate --allow breaks-old-code:users.name='nobody uses the view'
  cargo schema migrate --repair          after version control changed the ends of lines
  cargo schema migrate --url sqlite:shop.db --to 20261120214000";

pub(super) const ROLLBACK: &str = "\
Examples:
  cargo schema rollback
  cargo schema rollback --steps 2 --dry-run
  cargo schema rollback --allow data-loss:orders
  cargo schema rollback --to 20261120214000";

pub(super) const STATUS: &str = "\
Examples:
  cargo schema status
  cargo schema status --exit-code --format json";

pub(super) const VERIFY: &str = "\
Examples:
  cargo schema verify
  cargo schema verify --dialect mysql --scratch-url mysql://root@localhost
  cargo schema verify --trace --dialect postgres      locks and work as seen, beside those said
  cargo schema verify --accept 20261120214000
  cargo schema verify --format markdown";

pub(super) const SNAPSHOT: &str = "\
Examples:
  cargo schema snapshot
  cargo schema snapshot --from migrations --dry-run
  cargo schema snapshot --from migrations";

pub(super) const PURGE: &str = "\
Examples:
  cargo schema purge                     show what is retired and how it would go
  cargo schema purge users.nickname orders --write --allow data-loss:users.nickname --allow data-loss:orders";

pub(super) const PULL: &str = "\
Nothing in the database is changed. What attributes cannot say, views, functions and tables
of other tools are named on standard error.

Examples:
  cargo schema pull                      the database of schema.toml or DATABASE_URL
  cargo schema pull --url sqlite:shop.db
  cargo schema pull --url postgres://localhost/shop --out src/schema.rs
  cargo schema pull --out src/schema     a folder with a file per table
  cargo schema pull --from sql:shop.sql --dialect mysql --out src/schema.rs
  cargo schema pull --out src/schema.rs  again: what differs is edited where it stands
  cargo schema pull --out src/schema.rs --dry-run";

pub(super) const SQL: &str = "\
What it does is not known, and its report says so. `verify` tries it on rows, which its way
back must bring back, but for the values that you name with --allow data-loss. Changes of
declared tables belong in the structs. Without --dialect it is written for every database
of schema.toml.

Examples:
  cargo schema sql --name add_totals --up totals.up.sql --down totals.down.sql
  cargo schema sql --name add_totals --up totals.sql --down-sql 'DROP VIEW totals' --dialect mysql
  cargo schema sql --name lower_emails --up-sql 'UPDATE users SET email = lower(email)' \\
      --down-sql 'SELECT 1' --allow data-loss:users.email='nobody needs the capitals'
  cargo schema sql --name forget_visits --up-sql 'DELETE FROM visits' --irreversible --dry-run";

pub(super) const EXPLAIN: &str = "\
The codes are those of reports, of `--allow` and of the comments in files. Each page shows SQL
that has the hazard and SQL that does not, both run on servers, and the names that squawk,
eugene, strong_migrations, Atlas and others have for it.

Examples:
  cargo schema explain                   all of them
  cargo schema explain data-loss
  cargo schema explain blocks-reads | less";

pub(super) const LINT: &str = "\
Without a database, a statement is taken for the most dangerous of what it may be; files are
read in the order of their names, and those before may prove that it is not. In migrations a
file is one transaction unless it begins with `-- no-transaction`; elsewhere BEGIN and COMMIT
count. A comment allows a finding, and `[lint]` in schema.toml sets a code's level:

  -- schema:allow data-loss:orders.note nobody has read it since May
  [lint]
  full-scan = \"off\"                      error, warning, advice or off

It exits with 2 when a finding is an error (with --exit-code: a warning, too), and with 1
when something cannot be read.

Examples:
  cargo schema lint                      the migrations of schema.toml
  cargo schema lint --structs            what the structs declare: keys, indexes, types
  cargo schema lint --live               the database: unused indexes, keys that run out
  cargo schema lint db/changes --dialect mysql
  cargo schema lint migrations/20261120214000_add_orders.up.sql --fix
  git diff --name-only main -- '*.sql' | xargs cargo schema lint --format github
  pg_dump --schema-only shop | cargo schema lint - --dialect postgres --format sarif";

pub(super) const COMPLETIONS: &str = "\
Bash, zsh and fish complete `cargo schema`, too; other shells `cargo-schema` only.

Examples:
  echo 'source <(cargo schema completions bash)' >> ~/.bashrc
  cargo schema completions zsh > ~/.zfunc/_cargo-schema
  cargo schema completions fish > ~/.config/fish/conf.d/cargo-schema.fish";
