//! `cargo schema completions`: made from the arguments themselves, so that they never lag behind. They complete
//! `cargo-schema`, and `cargo schema` where the shell asks somebody else for what follows `cargo`: zsh does so by itself.

use super::Failure;
use crate::args::{Cli, Completions};
use crate::exit::Exit;
use crate::report;
use clap::CommandFactory;
use clap_complete::Shell;

/// What is completed for `cargo` goes on to be; only behind `schema` somebody else answers. Bash loads what it has for a
/// command when it is first asked, and that would take the place of this, which is why it is loaded here.
const BASH: &str = r#"
__cargo_schema_of_cargo() {
    local at=1
    [[ "${COMP_WORDS[1]}" == +* ]] && at=2
    if [[ $COMP_CWORD -gt $at && "${COMP_WORDS[at]}" == schema ]]; then
        COMP_WORDS=(cargo-schema "${COMP_WORDS[@]:at+1}")
        COMP_CWORD=$((COMP_CWORD - at))
        _cargo_schema cargo-schema "$2" "$3"
    elif [[ -n "$__cargo_schema_former" ]]; then
        "$__cargo_schema_former" "$@"
    fi
}

if [[ "$(complete -p cargo 2>/dev/null)" != *__cargo_schema_of_cargo* ]]; then
    if ! complete -p cargo &>/dev/null; then
        if declare -F _comp_load >/dev/null; then
            _comp_load cargo
        elif declare -F _completion_loader >/dev/null; then
            _completion_loader cargo
        fi
    fi
    __cargo_schema_former=$(complete -p cargo 2>/dev/null | sed -n 's/.* -F \([^ ]*\) .*/\1/p')
    complete -F __cargo_schema_of_cargo -o bashdefault -o default cargo
fi
"#;

const FISH: &str = r#"
function __fish_cargo_schema_of_cargo
    set -l words (commandline -opc)
    set -l at (contains -i -- schema $words)
    set -l given (string escape -- $words[(math $at + 1)..-1])
    complete -C (string join ' ' -- cargo-schema $given (commandline -ct))
end

complete -c cargo -n "__fish_seen_subcommand_from schema" -f -a "(__fish_cargo_schema_of_cargo)"
"#;

pub(super) fn run(args: &Completions) -> Result<Exit, Failure> {
    let script = match args.shell {
        // For bash clap_complete takes a hyphen for the space before a subcommand, and finds none of its options.
        Shell::Bash => generated(args.shell, "cargo_schema").replace(" cargo_schema\n", " cargo-schema\n") + BASH,
        Shell::Fish => generated(args.shell, NAME) + FISH,
        // Zsh's own completions of cargo ask `_cargo-schema`; the others have none.
        other => generated(other, NAME),
    };
    report::out(&script).map_err(Failure::Stdout)?;
    Ok(Exit::Done)
}

/// The program's name.
const NAME: &str = "cargo-schema";

fn generated(shell: Shell, name: &str) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command().bin_name(name), name, &mut script);
    String::from_utf8_lossy(&script).into_owned()
}
