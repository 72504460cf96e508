//! The bargaining table: whose the sliders are, what a proposal leaves open, undo and redo.

use caseload::proposal::split::Split;
use caseload::proposal::{Edit, Party, Table};
use wasm_bindgen_test::wasm_bindgen_test;

use super::*;

const HOURS: &str = "patient_management_hours";

impl Page {
    async fn unfold(&self, id: &str) {
        self.click(&format!("#{id} > summary")).await;
        // The browser tells of a fold a task later.
        let panel = self.element(&format!("#{id}"));
        send(&panel, "toggle").await;
    }

    async fn act(&self, name: &str) {
        self.click(&format!("[data-action='{name}']")).await;
    }

    async fn add(&self, party: Party) {
        self.choose("#proposal-party-new", party.name()).await;
        self.act("add-proposal").await;
    }

    fn can(&self, name: &str) -> bool {
        let button = self.element(&format!("[data-action='{name}']"));
        button.get_attribute("aria-disabled").is_none()
    }

    fn hours(&self) -> String {
        self.number_box(HOURS).value()
    }
}

#[wasm_bindgen_test]
async fn the_sliders_belong_to_the_proposal_taken_up_and_the_page_says_so() {
    let page = Page::open("").await;
    assert!(page.find("#desk").is_none(), "nothing to choose yet");
    page.unfold("proposals").await;
    page.add(Party::Union).await;
    assert!(page.text(".inputs .desk").contains("Union 1"));
    page.enter(HOURS, "9").await;
    let cell = format!("#proposals tr[data-input='{HOURS}'] td[data-from='proposal']");
    assert!(page.text(&cell).contains("9 h"), "{}", page.text(&cell));
    assert!(page.text(&cell).contains("seen later"));

    page.add(Party::Employer).await;
    assert_eq!(page.hours(), "7.5", "not with the other side’s values");
    page.enter(HOURS, "5").await;
    page.choose("#desk", "1").await;
    assert_eq!(page.hours(), "9");
    page.choose("#desk", "").await;
    assert_eq!(page.hours(), "7.5", "the scratch copy is as it was left");
    page.enter(HOURS, "3").await;
    assert!(page.text(".inputs .desk").contains("scratch copy"));
    page.choose("#desk", "2").await;
    assert_eq!(page.hours(), "5");

    page.click("#proposals .leave").await;
    assert_eq!(page.hours(), "7.5", "what is left open is the baseline’s");
    assert_eq!(page.count("#proposals td[data-from='baseline']"), 1);
}

#[wasm_bindgen_test]
async fn undo_and_redo_take_whole_steps_and_say_when_there_are_none() {
    let page = Page::open("").await;
    assert!(!page.can("undo") && !page.can("redo"));
    for position in ["0.5", "0.6", "0.7"] {
        page.slide(HOURS, position).await;
    }
    send(&page.input(HOURS, "slider"), "change").await;
    let moved = page.hours();
    assert_ne!(moved, "7.5");
    page.act("undo").await;
    assert_eq!(page.hours(), "7.5");
    assert!(!page.can("undo") && page.can("redo"));
    page.act("redo").await;
    assert_eq!(page.hours(), moved);
    page.unfold("proposals").await;
    page.add(Party::Union).await;
    page.act("delete-proposal").await;
    assert!(page.find("#desk").is_none());
    page.act("undo").await;
    assert!(
        page.find("#desk").is_some(),
        "a deleted proposal comes back"
    );
}

#[wasm_bindgen_test]
async fn rounds_tell_the_gap_and_a_checksum_that_the_model_has_too() {
    let page = Page::open("").await;
    page.unfold("proposals").await;
    page.unfold("rounds").await;
    let mut table = Table::default();
    for (party, hours) in [(Party::Union, "9"), (Party::Employer, "5")] {
        page.add(party).await;
        page.enter(HOURS, hours).await;
        table = table.after(Edit::Add {
            party,
            name: String::new(),
            inputs: Box::new(with(|inputs| {
                inputs.patient_management_hours = hours.parse().expect("a number");
            })),
        });
    }
    page.act("record-round").await;
    table = table.after(Edit::Record(None));
    let head = caseload::proposal::chain::head(table.rounds()).expect("a head");
    let shown = page.element("[data-head]").get_attribute("data-head");
    assert_eq!(shown, Some(head));
    assert!(page.text("#rounds .ledger").contains("opening position"));
    page.choose("#desk", "2").await;
    page.enter(HOURS, "6").await;
    page.act("record-round").await;
    let moved = page.text(&format!("#rounds [data-move='{HOURS}']"));
    assert!(
        moved.contains("25% of the gap on this input closed"),
        "{moved}"
    );
    let (union, employer) = (table.scenario(1), table.scenario(2));
    let (union, employer) = (union.expect("a union"), employer.expect("an employer"));
    let measure = caseload::model::measure::Measure::from_id("ordered-clinicians");
    let mut split = Split::new(&employer, &union, measure.expect("a measure"));
    while split.advance(8) < 1.0 {}
    assert!(
        split
            .division()
            .is_some_and(|division| division.gap() > 0.0)
    );
}
