//! What the derives say about mistakes: each file in `tests/compile_fail` of the repository is named after one, with
//! the compiler's whole answer beside it. They are tested here because they need few dependencies.

#[test]
fn mistakes_are_told_at_their_place() {
    trybuild::TestCases::new().compile_fail("../tests/compile_fail/*/*.rs");
}
