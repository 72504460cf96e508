//! Units that switch in place, the ways back, and the bar of the week.

use caseload::model::{Inputs, ParameterId};
use wasm_bindgen_test::wasm_bindgen_test;

use super::*;

const WEEKS: &str = "visit_interval_weeks";
const STAFF: &str = "clinicians";

impl Page {
    /// The menu of units of a control.
    fn units(&self, name: &str) -> HtmlSelectElement {
        let field = self.number_box(name).closest(".field-value");
        let menu = field.ok().flatten().and_then(|field| {
            let menu = field.query_selector("select").ok().flatten()?;
            menu.dyn_into().ok()
        });
        menu.unwrap_or_else(|| panic!("no units of {name}"))
    }

    async fn show(&self, name: &str, unit: &str) {
        let menu = self.units(name);
        menu.set_value(&format!("unit-{unit}"));
        send(&menu, "change").await;
    }

    fn unit(&self, name: &str) -> String {
        let menu = self.units(name);
        let chosen = format!("option[value='{}']", menu.value());
        let option = menu.query_selector(&chosen).ok().flatten();
        option
            .and_then(|option| option.text_content())
            .unwrap_or_default()
    }

    /// An edge of the bar of the week.
    fn edge(&self, name: &str) -> HtmlInputElement {
        self.element(&format!("[data-edge='{name}']"))
            .dyn_into()
            .expect("an input")
    }

    async fn press_edge(&self, name: &str, key: &str) {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        init.set_cancelable(true);
        for kind in ["keydown", "keyup"] {
            let event = KeyboardEvent::new_with_keyboard_event_init_dict(kind, &init);
            self.edge(name)
                .dispatch_event(&event.expect("an event"))
                .expect("a dispatch");
            flush().await;
        }
    }
}

#[wasm_bindgen_test]
async fn a_unit_switches_in_place_and_changes_no_value() {
    let page = Page::open("").await;
    let link = location::hash();
    let before = page.output("required.ordered.headcount");
    page.show(WEEKS, "visits-per-month").await;
    assert_eq!(page.number_box(WEEKS).value(), "4.33");
    assert_eq!(page.unit(WEEKS), "visits a month");
    let slider = page.input(WEEKS, "slider");
    let said = slider.get_attribute("aria-valuetext");
    assert_eq!(said.as_deref(), Some("4.33 visits a month"));
    assert_eq!(
        page.units(WEEKS).get_attribute("aria-label").as_deref(),
        Some("Unit of frequency of visits")
    );
    for (unit, shown) in [
        ("fte", "1,769"),
        ("members-per-fte", "2,600"),
        ("fte-per-thousand-members", "0.385"),
        ("people", "1,966"),
    ] {
        page.show(STAFF, unit).await;
        assert_eq!(page.number_box(STAFF).value(), shown, "{unit}");
    }
    page.show("bookable_hours", "share-of-paid-hours").await;
    assert_eq!(page.number_box("bookable_hours").value(), "75");
    assert_eq!(page.number_box("patient_management_hours").value(), "18.75");
    assert_eq!(location::hash(), link, "a unit is in no link");
    assert_eq!(page.output("required.ordered.headcount"), before);
}

#[wasm_bindgen_test]
async fn what_is_typed_dragged_and_refused_speaks_in_the_unit_shown() {
    let page = Page::open("").await;
    page.show(WEEKS, "visits-per-month").await;
    page.enter(WEEKS, "2").await;
    let interval = 52.0 / 12.0 / 2.0;
    page.assert_results_of(&Inputs {
        visit_interval_weeks: interval,
        ..Inputs::default()
    });
    assert_eq!(page.number_box(WEEKS).value(), "2");
    page.press(WEEKS, "ArrowRight").await;
    assert_eq!(page.number_box(WEEKS).value(), "2.1");
    page.enter(WEEKS, "50").await;
    let problem = page.text(&format!("#{WEEKS}-problem"));
    assert!(
        problem.contains("0.0834 visits a month") && problem.contains("21.6 visits a month"),
        "{problem}"
    );
    // The text refused was in the unit before.
    page.show(WEEKS, "weeks").await;
    assert!(page.find(&format!("#{WEEKS}-problem")).is_none());
    assert_eq!(page.unit(WEEKS), "weeks");
    page.enter(WEEKS, "1").await;
    assert_eq!(page.unit(WEEKS), "week");

    page.show(STAFF, "members-per-fte").await;
    page.enter(STAFF, "1300").await;
    let clinicians = 4.6e6 / 1_300.0 / 0.9;
    page.assert_results_of(&Inputs {
        clinicians,
        ..Inputs::default()
    });
    let reset = page
        .number_box(STAFF)
        .closest(".field")
        .ok()
        .flatten()
        .and_then(|field| field.query_selector("button.reset").ok().flatten());
    let reset = reset.and_then(|reset| reset.get_attribute("aria-label"));
    let reset = reset.unwrap_or_default();
    assert!(reset.ends_with("2,600 members per FTE"), "{reset}");
}

#[wasm_bindgen_test]
async fn the_answer_switches_with_the_staff() {
    let page = Page::open("").await;
    page.choose(".huge-unit select", "unit-members-per-fte")
        .await;
    assert_eq!(page.text(".huge"), "1,188");
    assert_eq!(page.number_box(STAFF).value(), "2,600");
    assert_eq!(page.text("[data-output='today.headcount']"), "2,600");
    assert_eq!(page.output("required.ordered.headcount"), "4303");
    assert!(page.text(".lines").contains("In people: 4,303 clinicians."));
    page.show(STAFF, "people").await;
    assert_eq!(page.text(".huge"), "4,303");
}

#[wasm_bindgen_test]
async fn everything_goes_back_to_the_defaults_at_once() {
    let page = Page::open("").await;
    let button = "[data-action='defaults']";
    let hidden = || page.element(button).class_name().contains("nothing");
    assert!(hidden());
    page.enter("members", "1,000,000").await;
    page.enter(WEEKS, "2").await;
    assert!(!hidden());
    page.click(button).await;
    assert!(hidden());
    page.assert_results_of(&Inputs::default());
    page.click("[data-action='undo']").await;
    assert_eq!(page.number_box(WEEKS).value(), "2");
    assert_eq!(page.number_box("members").value(), "1,000,000");
}

#[wasm_bindgen_test]
async fn edges_of_the_week_move_by_keys_and_by_hand() {
    let page = Page::open("").await;
    let notes = ParameterId::PatientManagementHours.name();
    let edge = page.edge(notes);
    assert_eq!(
        edge.get_attribute("aria-label").as_deref(),
        Some("Notes and calls, edge in the bar")
    );
    let said = edge.get_attribute("aria-valuetext");
    assert_eq!(said.as_deref(), Some("7.5 hours a week"));
    // The edge moves to the left: more notes, fewer hours for patients.
    page.press_edge(notes, "ArrowLeft").await;
    assert_eq!(page.number_box(notes).value(), "7.75");
    page.press_edge(notes, "ArrowUp").await;
    assert_eq!(page.number_box(notes).value(), "8");
    page.press_edge(notes, "ArrowRight").await;
    page.press_edge(notes, "ArrowRight").await;
    assert_eq!(page.number_box(notes).value(), "7.5");

    let meetings = page.edge("meeting_hours");
    meetings.set_value("6");
    send(&meetings, "input").await;
    meetings.set_value("6.5");
    send(&meetings, "input").await;
    send(&meetings, "change").await;
    assert_eq!(page.number_box("bookable_hours").value(), "26");
    assert!(page.text(".week").contains("Meetings 6.5 h"));
    page.click("[data-action='undo']").await;
    assert_eq!(
        page.number_box("meeting_hours").value(),
        "2.5",
        "one drag is one step"
    );

    page.press_edge("leave_weeks_per_year", "Home").await;
    assert_eq!(page.number_box("leave_weeks_per_year").value(), "0");
    assert!(page.text(".week").contains("Leave 0 weeks"));
}
