//! The page's components in a real browser: what a control does with what is typed, dragged and
//! pressed, what the answer says in every regime, and the hooks programs rely on.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that panics has failed, which is what it is for"
)]

use caseload::app::App;
use caseload::app::results::{RESULTS, WORDS, data};
use caseload::browser::location::{self, Entry};
use caseload::model::{Inputs, PARAMETERS, Scenario, evaluate};
use caseload::share::link;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{
    Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement,
    KeyboardEvent, KeyboardEventInit,
};
use yew::AppHandle;
use yew::scheduler::flush;

wasm_bindgen_test_configure!(run_in_browser);

#[path = "web/bargaining.rs"]
mod bargaining;
#[path = "simulation/golden.rs"]
#[allow(clippy::unwrap_used)]
mod golden;
#[path = "web/hands.rs"]
mod hands;

/// The whole page, opened at a link, in an element of its own.
struct Page {
    root: Element,
    app: Option<AppHandle<App>>,
}

impl Page {
    async fn open(link: &str) -> Self {
        location::write(link, Entry::Same);
        let root = document().create_element("div").expect("an element");
        document()
            .body()
            .expect("a body")
            .append_child(&root)
            .expect("a child");
        let app = yew::Renderer::<App>::with_root(root.clone()).render();
        flush().await;
        Self {
            root,
            app: Some(app),
        }
    }

    fn find(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).expect("a selector")
    }

    fn element(&self, selector: &str) -> Element {
        self.find(selector)
            .unwrap_or_else(|| panic!("no {selector}"))
    }

    fn count(&self, selector: &str) -> u32 {
        self.root
            .query_selector_all(selector)
            .expect("a selector")
            .length()
    }

    fn input(&self, name: &str, control: &str) -> HtmlInputElement {
        self.element(&format!("[name='{name}'][data-control='{control}']"))
            .dyn_into()
            .expect("an input")
    }

    fn number_box(&self, name: &str) -> HtmlInputElement {
        self.input(name, "box")
    }

    /// Types a text into a box without leaving it.
    async fn draft(&self, name: &str, text: &str) {
        let number_box = self.number_box(name);
        number_box.set_value(text);
        send(&number_box, "input").await;
    }

    /// Types a text into a box and confirms it.
    async fn enter(&self, name: &str, text: &str) {
        self.draft(name, text).await;
        send(&self.number_box(name), "change").await;
    }

    async fn slide(&self, name: &str, position: &str) {
        let slider = self.input(name, "slider");
        slider.set_value(position);
        send(&slider, "input").await;
    }

    async fn press(&self, name: &str, key: &str) {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        init.set_cancelable(true);
        let slider = self.input(name, "slider");
        for kind in ["keydown", "keyup"] {
            let event = KeyboardEvent::new_with_keyboard_event_init_dict(kind, &init);
            slider
                .dispatch_event(&event.expect("an event"))
                .expect("a dispatch");
            flush().await;
        }
    }

    async fn choose(&self, selector: &str, value: &str) {
        let menu: HtmlSelectElement = self.element(selector).dyn_into().expect("a menu");
        menu.set_value(value);
        send(&menu, "change").await;
    }

    async fn click(&self, selector: &str) {
        self.element(selector)
            .dyn_into::<HtmlElement>()
            .expect("an element")
            .click();
        flush().await;
    }

    fn output(&self, name: &str) -> String {
        self.element(&format!("[data-output='{name}']"))
            .get_attribute("data-value")
            .expect("a value")
    }

    fn text(&self, selector: &str) -> String {
        self.element(selector).text_content().unwrap_or_default()
    }

    /// Every result is the model's for these inputs, to the last bit.
    fn assert_results_of(&self, inputs: &Inputs) {
        let outcome = evaluate(&Scenario::try_from(inputs).expect("valid inputs"));
        for row in RESULTS {
            assert_eq!(
                self.output(row.name),
                data(row.value(&outcome)),
                "{}",
                row.name
            );
        }
        for word in WORDS {
            let value = word.value(&outcome).unwrap_or("null");
            assert_eq!(self.output(word.name), value, "{}", word.name);
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
        location::write("", Entry::Same);
    }
}

fn document() -> Document {
    web_sys::window()
        .and_then(|window| window.document())
        .expect("a document")
}

/// Sends an event as a browser does: it bubbles.
async fn send(element: &Element, kind: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = Event::new_with_event_init_dict(kind, &init).expect("an event");
    element.dispatch_event(&event).expect("a dispatch");
    flush().await;
}

fn with(change: impl FnOnce(&mut Inputs)) -> Inputs {
    let mut inputs = Inputs::default();
    change(&mut inputs);
    inputs
}

#[wasm_bindgen_test]
async fn every_result_has_one_hook_from_the_first_answer_on() {
    let page = Page::open("").await;
    for name in RESULTS
        .iter()
        .map(|row| row.name)
        .chain(WORDS.iter().map(|word| word.name))
    {
        assert_eq!(page.count(&format!("[data-output='{name}']")), 1, "{name}");
    }
    assert_eq!(page.output("required.ordered.headcount"), "4303");
    page.assert_results_of(&Inputs::default());
}

#[wasm_bindgen_test]
async fn every_parameter_has_a_box_and_a_slider() {
    let page = Page::open("").await;
    let names = PARAMETERS
        .iter()
        .filter(|parameter| parameter.range().is_some())
        .map(|parameter| parameter.name)
        .chain(["bookable_hours"]);
    for name in names {
        for control in ["box", "slider"] {
            assert_eq!(
                page.count(&format!("[name='{name}'][data-control='{control}']")),
                1,
                "{name}"
            );
        }
        assert!(
            page.input(name, "slider").has_attribute("aria-valuetext"),
            "{name}"
        );
    }
    assert_eq!(page.count("select[name='intake_policy']"), 1);
}

#[wasm_bindgen_test]
async fn a_typed_value_counts_at_once_and_stays_as_typed_until_it_is_confirmed() {
    let page = Page::open("").await;
    page.draft("visit_interval_weeks", "2.0").await;
    assert_eq!(page.number_box("visit_interval_weeks").value(), "2.0");
    let inputs = with(|inputs| inputs.visit_interval_weeks = 2.0);
    page.assert_results_of(&inputs);
    send(&page.number_box("visit_interval_weeks"), "change").await;
    assert_eq!(page.number_box("visit_interval_weeks").value(), "2");
    page.assert_results_of(&inputs);
}

#[wasm_bindgen_test]
async fn a_box_takes_what_its_unit_says() {
    let page = Page::open("").await;
    assert_eq!(
        page.number_box("new_episodes_per_member_year").value(),
        "8.5"
    );
    page.enter("new_episodes_per_member_year", "7.3 %").await;
    page.assert_results_of(&with(|inputs| inputs.new_episodes_per_member_year = 0.073));
}

#[wasm_bindgen_test]
async fn a_box_takes_values_beyond_its_slider() {
    let page = Page::open("").await;
    page.enter("members", "90,000,000").await;
    page.assert_results_of(&with(|inputs| inputs.members = 9e7));
    assert_eq!(page.number_box("members").value(), "90,000,000");
    assert_eq!(page.input("members", "slider").value(), "1000");
}

#[wasm_bindgen_test]
async fn a_value_outside_the_limits_is_refused_beside_its_box() {
    let page = Page::open("").await;
    page.enter("no_show_share", "95").await;
    let number_box = page.number_box("no_show_share");
    assert_eq!(number_box.value(), "95");
    assert_eq!(
        number_box.get_attribute("aria-invalid").as_deref(),
        Some("true")
    );
    let message = number_box
        .get_attribute("aria-describedby")
        .expect("a message");
    let message = page.text(&format!("#{message}"));
    assert!(
        message.contains("0%") && message.contains("90%"),
        "{message}"
    );
    assert_eq!(page.count(".stale"), 1);
    assert_eq!(page.count(".stale-note"), 1);
    page.assert_results_of(&Inputs::default());

    page.enter("no_show_share", "20").await;
    assert_eq!(
        page.number_box("no_show_share")
            .get_attribute("aria-invalid"),
        None
    );
    assert_eq!(page.count(".stale, .problem"), 0);
    page.assert_results_of(&with(|inputs| inputs.no_show_share = 0.2));
}

#[wasm_bindgen_test]
async fn a_text_that_is_no_number_is_kept_and_explained() {
    let page = Page::open("").await;
    for text in ["", "many", "8,5", "1e"] {
        page.enter("members", text).await;
        assert_eq!(page.number_box("members").value(), text);
        assert!(!page.text(".problem").is_empty(), "{text}");
        page.assert_results_of(&Inputs::default());
    }
}

#[wasm_bindgen_test]
async fn a_slider_moves_its_value_on_the_grid() {
    let page = Page::open("").await;
    page.slide("visit_interval_weeks", "3").await;
    assert_eq!(page.number_box("visit_interval_weeks").value(), "3");
    page.assert_results_of(&with(|inputs| inputs.visit_interval_weeks = 3.0));
    page.slide("members", "0").await;
    assert_eq!(page.number_box("members").value(), "10,000");
}

#[wasm_bindgen_test]
async fn keys_move_a_slider_by_steps() {
    let page = Page::open("").await;
    for (key, value) in [
        ("ArrowRight", "1.2"),
        ("PageUp", "3.2"),
        ("PageDown", "1.2"),
        ("ArrowDown", "1"),
        ("End", "8"),
        ("Home", "0.4"),
    ] {
        page.press("visit_interval_weeks", key).await;
        assert_eq!(
            page.number_box("visit_interval_weeks").value(),
            value,
            "{key}"
        );
    }
    page.press("members", "ArrowRight").await;
    assert_eq!(page.number_box("members").value(), "4,700,000");
}

#[wasm_bindgen_test]
async fn a_slider_repairs_a_refused_text() {
    let page = Page::open("").await;
    page.enter("visit_interval_weeks", "99").await;
    page.press("visit_interval_weeks", "ArrowRight").await;
    assert_eq!(page.count(".problem"), 0);
    assert_eq!(page.number_box("visit_interval_weeks").value(), "1.2");
}

#[wasm_bindgen_test]
async fn bookable_hours_write_patient_management() {
    let page = Page::open("").await;
    assert_eq!(page.number_box("bookable_hours").value(), "30");
    page.enter("bookable_hours", "25").await;
    assert_eq!(page.number_box("patient_management_hours").value(), "12.5");
    page.assert_results_of(&with(|inputs| inputs.patient_management_hours = 12.5));
    page.enter("bookable_hours", "38").await;
    assert!(page.text(".problem").contains("37.5"));
}

#[wasm_bindgen_test]
async fn a_reset_takes_back_one_control_and_keeps_the_focus() {
    let page = Page::open("").await;
    page.enter("members", "1,000,000").await;
    page.enter("visit_interval_weeks", "2").await;
    page.click(".field:has([name='members']) .reset").await;
    page.assert_results_of(&with(|inputs| inputs.visit_interval_weeks = 2.0));
    let focused = document().active_element().expect("a focused element");
    assert_eq!(focused.id(), "members-box");
}

#[wasm_bindgen_test]
async fn a_policy_and_a_preset_are_chosen_from_menus() {
    let page = Page::open("").await;
    page.choose("select[name='intake_policy']", "ratio").await;
    page.assert_results_of(&with(|inputs| {
        inputs.intake_policy = caseload::model::IntakePolicy::Ratio;
    }));
    let menu: HtmlSelectElement = page.element("#preset").dyn_into().expect("a menu");
    assert_eq!(menu.value(), "new-return-1-4", "these inputs are on record");
    page.enter("members", "1,000,000").await;
    assert_eq!(menu.value(), "", "these are nobody's but the reader's");
    page.choose("#preset", "hawaii-2022").await;
    let hawaii = caseload::presets::preset("hawaii-2022")
        .expect("a preset")
        .inputs();
    page.assert_results_of(&hawaii);
    assert_eq!(menu.value(), "hawaii-2022");
}

#[wasm_bindgen_test]
async fn the_answer_has_words_in_every_regime() {
    let regimes = [
        (
            "plenty",
            with(|inputs| inputs.clinicians = 9_000.0),
            "steady",
        ),
        ("overload", Inputs::default(), "steady"),
        (
            "over a year",
            with(|inputs| inputs.clinicians = 560.0),
            "over_a_year",
        ),
        (
            "no returns",
            with(|inputs| inputs.clinicians = 20.0),
            "no_returns",
        ),
        (
            "growing",
            with(|inputs| {
                inputs.dropout_per_week = 0.0;
                inputs.clinicians = 1_500.0;
            }),
            "growing",
        ),
        (
            "no slots",
            with(|inputs| inputs.paid_hours_per_week = 8.0),
            "no_returns",
        ),
        (
            "no demand",
            with(|inputs| inputs.new_episodes_per_member_year = 0.0),
            "steady",
        ),
    ];
    let mut said = Vec::new();
    for (name, inputs, status) in regimes {
        let page = Page::open(&link::encode(&inputs)).await;
        page.assert_results_of(&inputs);
        assert_eq!(page.output("status"), status, "{name}");
        for selector in [
            ".huge",
            ".lines p",
            ".clock.first figcaption",
            ".clock.return figcaption",
        ] {
            assert!(!page.text(selector).trim().is_empty(), "{name}: {selector}");
        }
        let text = page.text("main");
        for nonsense in ["NaN", "inf", "undefined"] {
            assert!(!text.contains(nonsense), "{name}: {nonsense}");
        }
        said.push((name, page.text(".answer")));
    }
    for (index, (name, text)) in said.iter().enumerate() {
        for (other, same) in said.iter().skip(index + 1) {
            assert_ne!(text, same, "{name} and {other} read alike");
        }
    }
}

#[wasm_bindgen_test]
async fn a_damaged_link_opens_with_what_could_be_read() {
    let page = Page::open("v=1&visit_interval_weeks=2&members=many&patients=7").await;
    page.assert_results_of(&with(|inputs| inputs.visit_interval_weeks = 2.0));
    assert_eq!(page.count("[data-notices] li"), 2);
    page.click("[data-notices] button").await;
    assert_eq!(page.count("[data-notices]"), 0);
}

#[wasm_bindgen_test]
async fn a_confirmed_change_is_in_the_address() {
    let page = Page::open("").await;
    page.enter("members", "1,000,000").await;
    assert_eq!(location::hash(), "v=1&members=1000000");
    page.click(".field:has([name='members']) .reset").await;
    assert_eq!(location::hash(), "");
}

#[wasm_bindgen_test]
async fn markup_in_a_link_stays_text() {
    let page = Page::open("v=1&%3Cimg%20src%3Dx%3E=1").await;
    assert_eq!(page.count("[data-notices] img"), 0);
    assert!(page.text("[data-notices]").contains("<img"));
}

#[wasm_bindgen_test]
fn the_simulation_gives_the_same_bits_as_natively() {
    assert_eq!(golden::printed(), golden::GOLDEN);
}

#[wasm_bindgen_test]
fn the_published_values_are_reproduced() {
    for row in &caseload::model::reference::ROWS {
        assert!(row.check().passed, "{}", row.id);
    }
}

#[wasm_bindgen_test]
async fn the_checks_compute_nothing_until_asked() {
    let page = Page::open("").await;
    assert_eq!(page.count("#pooling canvas"), 0);
    assert_eq!(page.count("#check .compared"), 0);
    assert_eq!(page.count("#reference .compared"), 0);
    assert_eq!(page.count("#check progress"), 0);
    page.click("#check .asked-for button").await;
    assert_eq!(
        page.count("#check progress"),
        1,
        "a run shows how far it is"
    );
    page.click("#check .asked-for button").await;
    assert_eq!(page.count("#check progress"), 0, "and can be cancelled");
    assert!(page.text("#check .verdict").starts_with("Cancelled"));
}
