//! Questions as a person at a terminal meets them: a terminal that no screen belongs to, and keys.

use crate::fixture::Project;
use crate::story::USERS;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};
use std::fs::File;
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::process::Child;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

const DOWN: &str = "\u{1b}[B";
const ENTER: &str = "\r";
const ESCAPE: &str = "\u{1b}";
const CTRL_C: &str = "\u{3}";

/// The command on a terminal.
struct Terminal {
    child: Child,
    keys: File,
    screen: Receiver<Vec<u8>>,
    shown: String,
}

impl Terminal {
    fn run(project: &Project, arguments: &[&str]) -> Terminal {
        let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&ours).unwrap();
        unlockpt(&ours).unwrap();
        tcsetwinsize(&ours, Winsize { ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0 }).unwrap();
        let name = ptsname(&ours, Vec::new()).unwrap().into_string().unwrap();
        let flags = OpenptFlags::NOCTTY.bits().cast_signed();
        let theirs = || File::options().read(true).write(true).custom_flags(flags).open(&name).unwrap();
        let mut command = project.command(arguments);
        command.env("TERM", "xterm").stdin(theirs()).stdout(theirs()).stderr(theirs());
        let child = command.spawn().unwrap();
        // The terminal ends when nobody holds the other side any more.
        drop(command);
        let keys = File::from(ours);
        let mut eyes = keys.try_clone().unwrap();
        let (sender, screen) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = eyes.read(&mut bytes) {
                if sender.send(bytes[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Terminal { child, keys, screen, shown: String::new() }
    }

    /// Waits until a text is on the screen.
    fn until(&mut self, text: &str) -> &mut Terminal {
        let end = Instant::now() + Duration::from_secs(300);
        while !self.shown.contains(text) {
            let left = end.saturating_duration_since(Instant::now());
            match self.screen.recv_timeout(left) {
                Ok(bytes) => self.shown.push_str(&String::from_utf8_lossy(&bytes)),
                Err(_) => panic!("`{text}` is not shown:\n{}", self.shown),
            }
        }
        self
    }

    fn press(&mut self, keys: &str) -> &mut Terminal {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self
    }

    /// The exit code, and everything that was shown.
    fn end(mut self) -> (Option<i32>, String) {
        let code = self.child.wait().unwrap().code();
        while let Ok(bytes) = self.screen.recv_timeout(Duration::from_secs(1)) {
            self.shown.push_str(&String::from_utf8_lossy(&bytes));
        }
        (code, self.shown)
    }
}

const GONE: &str = "column users.nick is not declared any more; it was";

fn renamed_without_a_word() -> Project {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    project.structs(&USERS.replace("pub nick", "pub nickname"));
    project
}

#[test]
fn a_rename_is_answered_with_a_key() {
    let project = renamed_without_a_word();
    let mut terminal = Terminal::run(&project, &["diff", "--write"]);
    terminal.until(GONE).until("renamed to users.nickname").until("gone (kept aside").press(ENTER);
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.contains("the same without questions: --rename users.nick=users.nickname"), "{shown}");
    let up = project.names("migrations").into_iter().rfind(|name| name.ends_with(".up.sql")).unwrap();
    assert!(project.read(&format!("migrations/{up}")).contains("RENAME COLUMN \"nick\" TO \"nickname\""));
    project.done(&["check"]);
}

#[test]
fn another_answer_is_a_key_further_down_and_what_comes_back_is_asked_for() {
    let project = renamed_without_a_word();
    let mut terminal = Terminal::run(&project, &["diff", "--write"]);
    terminal.until("gone (kept aside").press(DOWN).press(ENTER);
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.contains("the same without questions: --drop users.nick"), "{shown}");
    assert!(project.read("schema/tables/users.toml").contains("_retired_nick"));

    project.structs(
        &USERS.replace("pub nick: Option<String>", "pub nick: Option<String>,\n    pub nickname: Option<String>"),
    );
    let mut terminal = Terminal::run(&project, &["diff", "--write"]);
    terminal.until("column users.nick is declared again; it is").until("a new one").press(ENTER);
    let (code, shown) = terminal.end();
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.contains("the same without questions: --restore users.nick"), "{shown}");
    assert!(!project.read("schema/tables/users.toml").contains("_retired_nick"));
    project.done(&["check"]);
}

#[test]
fn who_does_not_answer_changes_nothing() {
    let project = renamed_without_a_word();
    let before = project.files();
    for (key, expected, said) in
        [(ESCAPE, 1, "nothing was answered"), (CTRL_C, 130, "interrupted; nothing was changed")]
    {
        let mut terminal = Terminal::run(&project, &["diff", "--write"]);
        terminal.until("gone (kept aside").press(key);
        let (code, shown) = terminal.end();
        assert_eq!(code, Some(expected), "{shown}");
        assert!(shown.contains(said), "{shown}");
        assert_eq!(project.files(), before);
    }
}
