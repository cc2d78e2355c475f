//! The crates that benchmarks build.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The structs of one module.
pub(crate) const PER_MODULE: usize = 10;

/// Writes a crate of modules of structs with 12 columns, references and an enum; with the derives or without.
pub(crate) fn write_crate(home: &Path, name: &str, modules: usize, derive: bool) {
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema-core").canonicalize().expect("schema-core");
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\nschema-core = {{ path = {:?} }}\n\n[workspace]\n",
        core.display().to_string()
    );
    fs::create_dir_all(home.join("src")).expect("to make src");
    fs::write(home.join("Cargo.toml"), manifest).expect("to write the manifest");
    let lib: String = (0..modules).map(|module| format!("pub mod m{module};\n")).collect();
    fs::write(home.join("src/lib.rs"), lib).expect("to write lib.rs");
    for module in 0..modules {
        fs::write(home.join(format!("src/m{module}.rs")), write_module(module, modules, derive))
            .expect("to write a module");
    }
}

fn write_module(module: usize, modules: usize, derive: bool) -> String {
    let mut source = String::new();
    let table = if derive { "#[derive(schema_core::Table)]\n#[table(index(state, created_at))]\n" } else { "" };
    let state = if derive { "#[derive(schema_core::DbEnum)]\n" } else { "" };
    let column = |attribute: &str| if derive { format!("    #[column({attribute})]\n") } else { String::new() };
    let _ = writeln!(source, "{state}pub enum State {{ Open, Paid, Closed }}\n");
    for at in 0..PER_MODULE {
        // A reference into the next module, so that an edit there is seen here.
        let next = (module + 1) % modules;
        let target = format!("crate::m{next}::Table{next}At{at}");
        let _ = write!(
            source,
            "{table}pub struct Table{module}At{at} {{\n\
             {}    pub id: i64,\n\
             {}    pub other_id: i64,\n\
             {}    pub parent_id: Option<i64>,\n\
             {}    pub number: String,\n\
             {}    pub state: State,\n\
             {}    pub count: i32,\n\
             {}    pub live: bool,\n    \
             pub rate: f64,\n    \
             pub note: Option<String>,\n    \
             pub data: Option<Vec<u8>>,\n\
             {}    pub created_at: i64,\n    \
             pub extra_{module}: Option<i32>,\n}}\n\n",
            column("primary_key, auto_increment"),
            column(&format!("references = {target}::id, on_delete = cascade")),
            column("references = Self::id"),
            column("length = 40, unique"),
            column("default = State::Open"),
            column("default = 0, check = \"count >= 0\""),
            column("default = true"),
            column("default_sql = \"0\", comment = \"seconds\""),
        );
    }
    source
}
