//! Mounts the whole page, in the place of the first program where that is running.

fn main() {
    caseload::app::mount::<caseload::app::program::Whole>();
}
