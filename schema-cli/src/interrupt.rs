//! Ctrl-C. A thread waits for it, so that no moment is without an answer: where nothing has begun that needs an end, the
//! process ends at once; work that is held ends itself first, as a whole or by taking back what it has not finished.

use crate::exit::Exit;
use crate::report::talk::BAD;
use std::process::exit;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;

/// What Ctrl-C would find.
struct Work {
    /// How much is under way that ends itself.
    held: usize,
    /// Whether anything has been.
    touched: bool,
    /// Whether Ctrl-C has come meanwhile.
    pressed: bool,
}

static WORK: Mutex<Work> = Mutex::new(Work { held: 0, touched: false, pressed: false });
static PRESSED: Notify = Notify::const_new();

/// Work that is not to be cut in two, until dropped.
#[derive(Debug)]
pub(crate) struct Held;

/// Listens from now on. Where that cannot be, Ctrl-C ends the process as it ends any other.
pub(crate) fn watch() {
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_io().build() else { return };
    std::thread::spawn(move || {
        runtime.block_on(async {
            while tokio::signal::ctrl_c().await.is_ok() {
                press();
            }
        });
    });
}

/// Lets Ctrl-C wait until this work has ended, or has heard of it by [`pressed`].
pub(crate) fn hold() -> Held {
    let mut work = work();
    work.held += 1;
    work.touched = true;
    Held
}

/// Ends when Ctrl-C is pressed, or at once where it has been since something was held.
pub(crate) async fn pressed() {
    if !was_pressed() {
        PRESSED.notified().await;
    }
}

/// Whether it has been pressed while something was held.
pub(crate) fn was_pressed() -> bool {
    work().pressed
}

impl Drop for Held {
    fn drop(&mut self) {
        work().held -= 1;
    }
}

fn press() {
    let mut work = work();
    // Who presses twice does not want to wait for any end; the next command finds what is left.
    if work.held > 0 && !work.pressed {
        work.pressed = true;
        PRESSED.notify_one();
        return;
    }
    let changed = if work.touched { "" } else { "; nothing was changed" };
    anstream::eprintln!("{BAD}error{BAD:#}: interrupted{changed}");
    exit(Exit::Interrupted as i32);
}

fn work() -> MutexGuard<'static, Work> {
    WORK.lock().unwrap_or_else(PoisonError::into_inner)
}
