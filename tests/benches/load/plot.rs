//! The figures as a table and as a plot. The same figures give the same bytes.

use std::fmt::Write;
use std::time::Duration;

use crate::clients::{Waits, time};
use crate::{LIMIT, Row};

/// The table, as Markdown.
pub(crate) fn page(rows: &[Row], of: u64) -> String {
    let mut out = String::from("# How long queries wait while a table is changed\n\n");
    let million = of as f64 / 1_000_000.0;
    let _ = write!(
        out,
        "Four clients read and update single rows of a table of {million} million rows. The longest wait of any of them, while what \
         `cargo schema diff` plans is applied, while it is taken back, and while the naive SQL for the same runs; in brackets how \
         long that ran. Naive is the plain statement, or all in one transaction, on PostgreSQL, and `ALGORITHM=COPY` where MySQL and MariaDB have better. What is over {} is **bold**.\n\n![the longest waits](load.svg)\n",
        time(LIMIT)
    );
    let mut kind = None;
    for row in rows {
        if kind != Some(row.kind) {
            kind = Some(row.kind);
            let _ = write!(
                out,
                "\n## {}\n\n| change | online | its way back | naive |\n|---|---|---|---|\n",
                row.kind.name()
            );
        }
        let cell = |waits: &Waits| {
            let longest = time(waits.longest);
            let longest = if waits.longest > LIMIT { format!("**{longest}**") } else { longest };
            format!("{longest} ({})", time(waits.lasted))
        };
        let _ = writeln!(out, "| {} | {} | {} | {} |", row.what, cell(&row.up), cell(&row.down), cell(&row.naive));
    }
    out.push_str(WHY);
    out.push_str("\n`cargo bench -p schema-tests --bench load -- --write` measures them again.\n");
    out
}

/// What is over the limit, and why: no figures, so that it stays true on another machine.
const WHY: &str = "
## What is over the limit, and why

* **A required column, filled by an expression, on MySQL and MariaDB.** The rows are filled by one `UPDATE`, whose locks on rows are held until it ends: whoever writes to a row
  that it has changed waits for all others. Readers never do. PostgreSQL fills them a thousand at a time, each thousand in a transaction of its own; these two have no
  loop outside a stored procedure.
* **A label less** (the way back from a new one). No database takes a label out of an enum: the column gets another type, and every row is written again.
* **A column that is required on MySQL and MariaDB.** The `UPDATE` that fills what is NULL reads every row, and InnoDB locks every row that it reads (REPEATABLE READ), also where
  there is nothing to fill.
* **A check or a foreign key on MySQL and MariaDB.** They verify the rows by copying or reading the table while writers wait, and have no second step for it. Their plans say
  so: `blocks-writes`.
* **What is built beside readers and writers on MySQL and MariaDB** (an index, another primary key) lets everybody wait for a moment at its end.
";

const LEFT: f64 = 400.0;
const WIDTH: f64 = 480.0;
const BAR: f64 = 9.0;
const GROUP: f64 = 38.0;
/// From a tenth of a millisecond to a thousand seconds.
const DECADES: f64 = 7.0;

/// The plot, as SVG: three bars for each change, on a logarithmic scale.
pub(crate) fn plot(rows: &[Row]) -> String {
    let height = 70.0 + GROUP * rows.len() as f64;
    let (bottom, right) = (height - 20.0, LEFT + WIDTH + 70.0);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {right} {height}\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <rect width=\"{right}\" height=\"{height}\" fill=\"#fff\"/>\n"
    );
    for (at, (label, colour)) in BARS.iter().enumerate() {
        let x = 20.0 + 130.0 * at as f64;
        let _ = writeln!(
            out,
            "<rect x=\"{x}\" y=\"12\" width=\"10\" height=\"10\" fill=\"{colour}\"/><text x=\"{}\" y=\"21\">{label}</text>",
            x + 15.0
        );
    }
    for (at, label) in ["0.1 ms", "1 ms", "10 ms", "100 ms", "1 s", "10 s", "100 s", "1000 s"].iter().enumerate() {
        let x = LEFT + WIDTH * at as f64 / DECADES;
        let line = if *label == "100 ms" { "stroke=\"#c00\" stroke-width=\"1.5\"" } else { "stroke=\"#ddd\"" };
        let _ = writeln!(
            out,
            "<line x1=\"{x}\" y1=\"50\" x2=\"{x}\" y2=\"{bottom}\" {line}/><text x=\"{x}\" y=\"45\" text-anchor=\"middle\" fill=\"#555\">{label}</text>"
        );
    }
    for (at, row) in rows.iter().enumerate() {
        let top = 55.0 + GROUP * at as f64;
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}: {}</text>",
            LEFT - 8.0,
            top + 17.0,
            row.kind.name(),
            row.what
        );
        for (bar, (waits, (_, colour))) in [&row.up, &row.down, &row.naive].into_iter().zip(BARS).enumerate() {
            let (y, width) = (top + BAR * bar as f64, length(waits.longest));
            let _ = writeln!(
                out,
                "<rect x=\"{LEFT}\" y=\"{y}\" width=\"{width:.1}\" height=\"{}\" fill=\"{colour}\"/><text x=\"{:.1}\" y=\"{}\" font-size=\"9\" fill=\"#333\">{}</text>",
                BAR - 1.0,
                LEFT + width + 4.0,
                y + 7.5,
                time(waits.longest)
            );
        }
    }
    out.push_str("</svg>\n");
    out
}

const BARS: [(&str, &str); 3] = [("online", "#2a78b5"), ("its way back", "#8fc1e3"), ("naive", "#d98c2b")];

fn length(of: Duration) -> f64 {
    let decades = (of.as_secs_f64().max(0.000_1) / 0.000_1).log10();
    WIDTH * decades.min(DECADES) / DECADES
}
