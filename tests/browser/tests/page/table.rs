//! A bargaining story: two parties, two rounds, the gap and its split, undo, a file kept, a reload.

use anyhow::{Context, ensure};
use browser_tests::{Page, Result};
use caseload::model::measure::{Aim, Measure, StaffMeasure};
use caseload::model::observed::Observed;
use caseload::model::projection::Term;
use caseload::model::{Inputs, ParameterId, Scenario, evaluate};
use caseload::presets::PRESETS;
use caseload::proposal::chain::head;
use caseload::proposal::ledger::{Gap, gaps};
use caseload::proposal::split::Split;
use caseload::proposal::{Edit, Item, Offer, Party, Standings, Table};
use caseload::share::{Case, record};
use thirtyfour::Key;

use crate::sharing::hand_over;
use crate::{Test, Tests};

const HOURS: &str = "patient_management_hours";

pub(crate) fn tests() -> Tests {
    vec![
        Test::new(
            "two_rounds_of_bargaining_are_kept_and_can_be_undone",
            two_rounds_of_bargaining_are_kept_and_can_be_undone,
        ),
        Test::new(
            "a_proposal_starts_with_what_is_its_own",
            a_proposal_starts_with_what_is_its_own,
        ),
        Test::new(
            "a_number_pressed_is_replaced_by_what_is_typed",
            a_number_pressed_is_replaced_by_what_is_typed,
        )
        .in_firefox(),
    ]
}

pub(crate) async fn press(page: &Page, selector: &str) -> Result {
    let script = format!(
        "const found = document.querySelector({selector:?});
        if (!found) return false;
        found.click();
        return true;"
    );
    page.wait_for(selector, async || page.script(&script).await)
        .await?;
    page.arrived().await
}

pub(crate) async fn choose(page: &Page, menu: &str, value: &str) -> Result {
    let script = format!(
        "const menu = document.querySelector({menu:?});
        if (!menu) return false;
        menu.value = {value:?};
        menu.dispatchEvent(new Event('change', {{ bubbles: true }}));
        return menu.value === {value:?};"
    );
    page.wait_for(menu, async || page.script(&script).await)
        .await
}

pub(crate) async fn text(page: &Page, selector: &str) -> Result<String> {
    let script = format!("return document.querySelector({selector:?})?.textContent ?? '';");
    page.script(&script).await
}

pub(crate) async fn act(page: &Page, name: &str) -> Result {
    press(page, &format!("[data-action='{name}']")).await
}

pub(crate) async fn says(page: &Page, selector: &str, wanted: &str) -> Result {
    page.wait_for(&format!("{wanted} in {selector}"), async || {
        Ok(text(page, selector).await?.contains(wanted))
    })
    .await
}

/// Lays two sides' proposals on the table and records them, before and after a move of one.
pub(crate) async fn record_two_rounds(page: &Page) -> Result {
    for (party, hours) in [(Party::Union, "9"), (Party::Employer, "5")] {
        choose(page, "#proposal-party-new", party.name()).await?;
        act(page, "add-proposal").await?;
        page.enter(HOURS, hours).await?;
    }
    act(page, "record-round").await?;
    page.enter(HOURS, "6").await?;
    act(page, "record-round").await
}

/// Whether whoever leaves the page is asked first.
const LEAVING: &str = "
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;";

async fn two_rounds_of_bargaining_are_kept_and_can_be_undone(page: &Page) -> Result {
    page.open("").await?;
    page.unfold().await?;
    ensure!(
        !page.script::<bool>(LEAVING).await?,
        "there is nothing to lose"
    );
    let hours = |hours: f64| Inputs {
        patient_management_hours: hours,
        ..Inputs::default()
    };
    let mut table = Table::default();
    for (party, value) in [(Party::Union, 9.0), (Party::Employer, 5.0)] {
        choose(page, "#proposal-party-new", party.name()).await?;
        act(page, "add-proposal").await?;
        page.enter(HOURS, &format!("{value}")).await?;
        page.wait_for_results_of(&hours(value)).await?;
        table = table.after(Edit::Add {
            party,
            name: String::new(),
            inputs: Box::new(hours(value)),
        });
    }
    act(page, "record-round").await?;
    table = table.after(Edit::Record(None));

    // The employer's proposal is still taken up: what is moved now is its move.
    page.enter(HOURS, "6").await?;
    page.wait_for_results_of(&hours(6.0)).await?;
    act(page, "record-round").await?;
    let item = Item::Parameter(ParameterId::PatientManagementHours);
    table = table
        .after(Edit::Set(2, item, Offer::Number(6.0)))
        .after(Edit::Record(None));
    says(
        page,
        "#rounds .ledger",
        "25% of the gap on this input closed",
    )
    .await?;
    let chain = head(table.rounds()).context("no head")?;
    says(page, "[data-head]", &chain).await?;
    press(page, "#gap details > summary").await?;
    let gap = gaps(table.rounds()).last().and_then(Gap::clinicians);
    let gap = gap.context("no gap")?;
    page.wait_for_number("bargain.gap.2", gap).await?;

    // The split of what remains, as the model has it.
    let side = |id| table.scenario(id).context("no proposal");
    let measure = Measure::Required(Aim::Ordered, StaffMeasure::Clinicians);
    let mut split = Split::new(&side(2)?, &side(1)?, measure);
    while split.advance(64) < 1.0 {}
    let division = split.division().context("no split")?;
    let whole = division.whole_gap().context("no people")?;
    ensure!(whole.abs() == gap, "the ledger and the split have one gap");
    page.wait_for_number("bargain.gap", whole).await?;
    says(page, "#disagreement .finding", "100% of the remaining gap").await?;

    // Undo by key from a slider: the round and the move are gone, and come back.
    let slider = page.control(HOURS, browser_tests::Control::Slider).await?;
    slider.focus().await?;
    slider.send_keys(Key::Control + "z").await?;
    says(page, ".inputs > .finding", "from round 2 on").await?;
    slider.send_keys(Key::Control + "z").await?;
    page.wait_for_results_of(&hours(5.0)).await?;
    slider.send_keys(Key::Control + Key::Shift + "z").await?;
    slider.send_keys(Key::Control + Key::Shift + "z").await?;
    page.wait_for_results_of(&hours(6.0)).await?;
    says(page, "[data-head]", &chain).await?;
    let undone = "return document.querySelector('.inputs > .finding') === null;";
    page.wait_for("no round is undone", async || page.script(undone).await)
        .await?;

    // Kept only when that is asked for; until then closing the page asks first.
    ensure!(
        page.script::<bool>(LEAVING).await?,
        "the table is lost without a word"
    );
    press(page, "[name='keep-table']").await?;
    page.wait_for("the table in the browser", async || {
        page.script("return localStorage.getItem('caseload-table') !== null;")
            .await
    })
    .await?;
    ensure!(
        !page.script::<bool>(LEAVING).await?,
        "what is kept is not lost"
    );
    page.open("").await?;
    press(page, "#rounds > summary").await?;
    says(page, "[data-head]", &chain).await?;
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    Ok(())
}

/// Nobody starts with the other side's values; what the baseline has can be proposed; the text for
/// an e-mail tells both sides.
async fn a_proposal_starts_with_what_is_its_own(page: &Page) -> Result {
    page.open("").await?;
    page.unfold().await?;
    choose(page, "#proposal-party-new", Party::Union.name()).await?;
    act(page, "add-proposal").await?;
    page.enter(HOURS, "9").await?;
    choose(page, "#proposal-party-new", Party::Employer.name()).await?;
    act(page, "add-proposal").await?;
    page.wait_for_results_of(&Inputs::default()).await?;

    // Addressed as the baseline has it, it stays when the baseline changes.
    choose(page, "#propose-unchanged", HOURS).await?;
    let cell = format!("#proposals tr[data-input='{HOURS}'] td[data-from='proposal']");
    let both = format!("return document.querySelectorAll({cell:?}).length === 2;");
    page.wait_for("both address the hours", async || page.script(&both).await)
        .await?;
    let other = PRESETS
        .iter()
        .find(|preset| preset.inputs().patient_management_hours != 7.5)
        .context("no scenario with other hours")?;
    choose(page, "#baseline", other.id).await?;
    let kept = Inputs {
        patient_management_hours: 7.5,
        ..other.inputs()
    };
    page.wait_for_results_of(&kept).await?;
    act(page, "undo").await?;
    page.wait_for_results_of(&Inputs::default()).await?;

    // The union's next one starts with its own latest.
    choose(page, "#proposal-party-new", Party::Union.name()).await?;
    act(page, "add-proposal").await?;
    let nine = Inputs {
        patient_management_hours: 9.0,
        ..Inputs::default()
    };
    page.wait_for_results_of(&nine).await?;
    press(page, "[name='link-proposals']").await?;
    let mail = "return document.querySelector('#share-mail').value;";
    page.wait_for("both sides in the text", async || {
        let text: String = page.script(mail).await?;
        Ok([
            "Union 2 proposes",
            "Employer 1 proposes",
            "notes and calls 7.5 hours a week",
            "between them",
        ]
        .iter()
        .all(|part| text.contains(part)))
    })
    .await?;

    // A file of inputs becomes a proposal; one that is none is refused with a reason.
    hand_over(page, "[name='proposal-file']", "{}").await?;
    says(page, "[data-file='proposal']", "not a record").await?;
    let scenario = Scenario::try_from(&other.inputs())?;
    let record = record::write(&Case {
        origin: other.id,
        scenario: &scenario,
        term: &Term::default(),
        observed: &Observed::default(),
        outcome: &evaluate(&scenario),
        standings: &Standings::NONE,
    });
    hand_over(page, "[name='proposal-file']", &record).await?;
    page.wait_for_results_of(&other.inputs()).await?;
    says(page, "[data-file='proposal']", "Added from the file").await?;
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    Ok(())
}

async fn a_number_pressed_is_replaced_by_what_is_typed(page: &Page) -> Result {
    page.open("").await?;
    let hours = page
        .control("bookable_hours", browser_tests::Control::Box)
        .await?;
    hours.click().await?;
    hours.send_keys("28" + Key::Enter).await?;
    let typed = Inputs {
        patient_management_hours: 9.5,
        ..Inputs::default()
    };
    page.wait_for_results_of(&typed).await?;
    // Pressed again, the caret goes to where the pointer is.
    hours.click().await?;
    let caret: bool = page
        .script("const at = document.activeElement; return at.selectionStart === at.selectionEnd;")
        .await?;
    ensure!(caret, "all is still selected");
    Ok(())
}
