//! Tables declared as structs, and the engine behind `cargo schema`.
