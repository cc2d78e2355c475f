//! The forms that other programs demand of what is found: SARIF 2.1.0 for code scanning, and the commands by which GitHub Actions
//! annotates.

use serde_json::{Value, json};

/// A run with rules and results.
pub(super) fn sarif(rules: &[Value], results: &[Value]) -> String {
    pretty(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "cargo-schema",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

/// A line that annotates; the properties are `name=value`, each escaped.
pub(super) fn command(name: &str, properties: &[String], text: &str) -> String {
    format!("::{name} {}::{}\n", properties.join(","), data(text))
}

/// A relative reference: letters that a URI cannot hold are encoded, and folders are parted by slashes.
pub(super) fn uri(name: &str) -> String {
    let mut out = String::new();
    for byte in name.bytes() {
        match byte {
            b'\\' => out.push('/'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'_' | b'-' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// GitHub's own escapes for the text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// And for its properties.
pub(super) fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

pub(super) fn pretty(report: &Value) -> String {
    // Plain data with names for keys can always be written.
    format!("{}\n", serde_json::to_string_pretty(report).unwrap_or_default())
}
