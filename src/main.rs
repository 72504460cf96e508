//! Mounts the page.

fn main() {
    caseload::app::mount();
}
