//! Mounts the page: what stands open, and the headings of the rest.

fn main() {
    caseload::app::mount::<caseload::app::program::First>();
}
