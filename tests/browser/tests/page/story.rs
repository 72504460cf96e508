//! A whole bargaining story, three rounds of two parties, the ledger, the room and a reload, told
//! twice: by the keyboard alone, and by the pointer alone.

use std::time::Duration;

use anyhow::{Context, bail, ensure};
use browser_tests::{Page, Result};
use caseload::model::Inputs;
use caseload::proposal::chain::head;
use caseload::proposal::{Edit, Party, Table};
use thirtyfour::prelude::*;

use crate::{Test, Tests, access};

pub(crate) fn tests() -> Tests {
    vec![
        Test::new(
            "a_bargaining_story_by_the_keyboard_alone",
            async |page: &Page| story(page, Hand::Keys).await,
        )
        .chromium_only(),
        Test::new(
            "a_bargaining_story_by_the_pointer_alone",
            async |page: &Page| story(page, Hand::Pointer).await,
        )
        .chromium_only(),
        Test::new("a_full_table_breaks_no_rule", a_full_table_breaks_no_rule).chromium_only(),
    ]
}

/// What a person has in hand.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Hand {
    Keys,
    Pointer,
}

/// More steps than there are places for the keyboard on the whole page.
const MOST_STEPS: usize = 500;

/// Where the keyboard is: the direction to an element from it, and what is wrong with the place.
const PLACE: &str = "
    const at = document.activeElement, wanted = document.querySelector(arguments[0]);
    if (!wanted) return ['missing', ''];
    if (at === wanted) return ['there', seen(at)];
    if (!at || at === document.body) return ['nowhere', ''];
    const before = at.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING;
    return [before ? 'back' : 'on', seen(at)];
    function seen(at) {
        const told = at.outerHTML.slice(0, 160);
        const box = at.getBoundingClientRect();
        if (box.bottom < 0 || box.top > innerHeight) return 'out of view: ' + told;
        if (at.type === 'range') {
            const thumb = getComputedStyle(at, '::-webkit-slider-thumb');
            return at.matches(':focus-visible') && thumb ? '' : 'no ring: ' + told;
        }
        // Its parts have the browser's own ring, inside.
        if (at.type === 'date') return '';
        const style = getComputedStyle(at);
        const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
        return ring ? '' : 'no ring: ' + told;
    }";

/// Strikes keys, wherever the keyboard is: a person's keys know no element.
async fn strike(page: &Page, keys: impl Into<TypingData>) -> Result {
    let moment = Some(Duration::from_millis(1));
    let chain = page.driver().action_chain_with_delay(moment, moment);
    Ok(chain.send_keys(keys).perform().await?)
}

/// Strikes Shift and Tab.
async fn strike_back(page: &Page) -> Result {
    let moment = Some(Duration::from_millis(1));
    let chain = page.driver().action_chain_with_delay(moment, moment);
    let chain = chain.key_down(Key::Shift).send_keys(Key::Tab + "");
    Ok(chain.key_up(Key::Shift).perform().await?)
}

/// The keyboard has a place that can be seen.
async fn is_somewhere(page: &Page, after: &str) -> Result {
    let nowhere: bool = page
        .script("return !document.activeElement || document.activeElement === document.body;")
        .await?;
    ensure!(!nowhere, "the keyboard is nowhere after {after}");
    Ok(())
}

/// Brings the keyboard to an element by Tab, or Shift and Tab; every place on the way is seen. At
/// the very start it is at the top of the page.
async fn reach(page: &Page, selector: &str, fresh: bool) -> Result {
    page.wait_for(selector, async || {
        let script =
            format!("return document.querySelector({selector:?})?.checkVisibility() === true;");
        page.script(&script).await
    })
    .await?;
    for step in 0..MOST_STEPS {
        let argument = vec![serde_json::Value::from(selector)];
        let (way, wrong): (String, String) = page.script_on(PLACE, argument).await?;
        ensure!(wrong.is_empty(), "on the way to {selector}: {wrong}");
        match way.as_str() {
            "there" => return Ok(()),
            "back" => strike_back(page).await?,
            "on" => strike(page, Key::Tab + "").await?,
            "nowhere" if fresh && step == 0 => strike(page, Key::Tab + "").await?,
            other => bail!("{other} on the way to {selector}, step {step}"),
        }
    }
    bail!("{selector} is not reached by Tab")
}

impl Hand {
    /// Presses a button, a heading, a box to tick.
    async fn press(self, page: &Page, selector: &str) -> Result {
        match self {
            Self::Keys => {
                let fresh: bool = page
                    .script("return document.activeElement === document.body && !window.begun;")
                    .await?;
                reach(page, selector, fresh).await?;
                page.script::<Option<bool>>("window.begun = true; return null;")
                    .await?;
                let ticks = selector.starts_with("[name=");
                strike(page, if ticks { " " } else { "\u{e007}" }).await?;
            }
            Self::Pointer => {
                page.wait_for(selector, async || {
                    let found = page.driver().find(By::Css(selector)).await;
                    Ok(match found {
                        Ok(element) => element.is_displayed().await?,
                        Err(_) => false,
                    })
                })
                .await?;
                let element = page.driver().find(By::Css(selector)).await?;
                element.scroll_into_view().await?;
                let chain = page
                    .driver()
                    .action_chain()
                    .move_to_element_center(&element);
                chain.click().perform().await?;
            }
        }
        page.arrived().await?;
        if self == Self::Keys {
            is_somewhere(page, selector).await?;
        }
        Ok(())
    }

    /// Chooses from a native menu: by arrows, or by pressing what its list shows.
    async fn choose(self, page: &Page, menu: &str, value: &str) -> Result {
        match self {
            Self::Keys => {
                reach(page, menu, false).await?;
                let place = format!(
                    "const menu = document.querySelector({menu:?});
                    return [...menu.options].findIndex(option => option.value === {value:?})
                        - menu.selectedIndex;"
                );
                let steps: i32 = page.script(&place).await?;
                let key = || if steps < 0 { Key::Up } else { Key::Down } + "";
                for _ in 0..steps.abs() {
                    strike(page, key()).await?;
                }
            }
            Self::Pointer => {
                let selector = format!("{menu} option[value='{value}']");
                page.driver()
                    .find(By::Css(&selector))
                    .await?
                    .click()
                    .await?;
            }
        }
        let script = format!("return document.querySelector({menu:?})?.value === {value:?};");
        page.wait_for(menu, async || page.script(&script).await)
            .await
    }

    /// Moves a slider a little, down or up.
    async fn slide(self, page: &Page, name: &str, up: bool) -> Result {
        let before = page.inputs().await?;
        match self {
            Self::Keys => {
                let slider = format!("[name='{name}'][data-control='slider']");
                reach(page, &slider, false).await?;
                for _ in 0..3 {
                    strike(page, if up { Key::Right } else { Key::Left } + "").await?;
                }
            }
            Self::Pointer => page.drag(name, if up { 24 } else { -24 }).await?,
        }
        page.wait_for(name, async || Ok(page.inputs().await? != before))
            .await?;
        // The step is over: the address is written when the thumb is let go.
        page.wait_for_results_of_link().await?;
        Ok(())
    }
}

async fn has(page: &Page, selector: &str, wanted: bool) -> Result {
    let script = format!("return document.querySelector({selector:?}) !== null;");
    page.wait_for(&format!("{selector}: {wanted}"), async || {
        Ok(page.script::<bool>(&script).await? == wanted)
    })
    .await
}

async fn chain_is(page: &Page, table: &Table) -> Result {
    let wanted = head(table.rounds()).context("no rounds")?;
    has(page, &format!("[data-head='{wanted}']"), true).await
}

/// What has happened so far: the table on the page, and the same kept natively.
struct Told {
    table: Table,
}

impl Told {
    /// A proposal that starts at the sliders.
    async fn add(&mut self, page: &Page, hand: Hand, party: Party) -> Result {
        hand.choose(page, "#proposal-party-new", party.name())
            .await?;
        hand.press(page, "[data-action='add-proposal']").await?;
        let inputs = page.inputs().await?;
        let next = self.table.next_id();
        self.table = self.table.after(Edit::Add {
            party,
            name: String::new(),
            inputs: Box::new(inputs),
        });
        has(
            page,
            &format!("[data-proposal='{next}'][aria-pressed='true']"),
            true,
        )
        .await
    }

    /// Moves the proposal that is taken up.
    async fn moves(&mut self, page: &Page, hand: Hand, id: u32, name: &str, up: bool) -> Result {
        let before = page.inputs().await?;
        hand.slide(page, name, up).await?;
        let now = page.inputs().await?;
        self.table = self.table.after(Edit::Follow {
            id,
            before: Box::new(before),
            now: Box::new(now),
        });
        Ok(())
    }

    async fn record(&mut self, page: &Page, hand: Hand) -> Result {
        hand.press(page, "[data-action='record-round']").await?;
        self.table = self.table.after(Edit::Record(None));
        chain_is(page, &self.table).await
    }
}

async fn story(page: &Page, hand: Hand) -> Result {
    page.prefer("prefers-reduced-motion", "reduce").await?;
    page.open("").await?;
    let mut told = Told {
        table: Table::default(),
    };

    // A baseline, and the opening of each side.
    hand.press(page, "#proposals > summary").await?;
    told.add(page, hand, Party::Union).await?;
    told.moves(page, hand, 1, "bookable_hours", false).await?;
    told.add(page, hand, Party::Employer).await?;
    told.moves(page, hand, 2, "bookable_hours", true).await?;
    told.moves(page, hand, 2, "visit_interval_weeks", true)
        .await?;
    hand.press(page, "#rounds > summary").await?;
    told.record(page, hand).await?;

    // Two more rounds, each side in turn.
    for _ in 0..2 {
        for (id, up) in [(1, true), (2, false)] {
            hand.press(page, &format!("[data-proposal='{id}']")).await?;
            told.moves(page, hand, id, "bookable_hours", up).await?;
        }
        told.record(page, hand).await?;
    }
    has(page, "#rounds .ledger > li:nth-child(3)", true).await?;

    // A slip: a copy made, moved and deleted, and all of it undone.
    hand.press(page, "[data-action='duplicate-proposal']")
        .await?;
    has(page, "[data-proposal='3']", true).await?;
    hand.press(page, "[data-action='proposal-earlier']").await?;
    hand.press(page, "[data-action='proposal-earlier']").await?;
    hand.press(page, "[data-action='delete-proposal']").await?;
    has(page, "[data-proposal='3']", false).await?;
    for _ in 0..4 {
        hand.press(page, "[data-action='undo']").await?;
    }
    has(page, "[data-proposal='2'][aria-pressed='true']", true).await?;
    has(page, "[data-proposal='3']", false).await?;
    chain_is(page, &told.table).await?;

    // Where the disagreement is, and the room.
    hand.press(page, "#disagreement > summary").await?;
    has(page, "#disagreement .finding", true).await?;
    room(page, hand).await?;

    // Kept when asked for, and there again after a reload.
    hand.press(page, "[name='keep-table']").await?;
    page.wait_for("the table in the browser", async || {
        page.script("return localStorage.getItem('caseload-table') !== null;")
            .await
    })
    .await?;
    page.open("").await?;
    hand.press(page, "#rounds > summary").await?;
    chain_is(page, &told.table).await?;
    has(page, "#rounds .ledger > li:nth-child(3)", true).await?;
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    Ok(())
}

/// Into the room, from one proposal to the other, its keys shown, and out again.
async fn room(page: &Page, hand: Hand) -> Result {
    let before: Inputs = page.inputs().await?;
    hand.press(page, "[data-action='room']").await?;
    has(page, "[data-room] .room", true).await?;
    // A room is told of what it sees, not of what was done before it came in.
    let against = "return document.querySelector('.room-change').textContent;";
    page.wait_for("against the baseline", async || {
        let line: String = page.script(against).await?;
        Ok(line.starts_with("Employer 1 against the baseline"))
    })
    .await?;
    match hand {
        Hand::Keys => {
            strike(page, "p").await?;
            page.wait_for("the other proposal", async || {
                Ok(page.inputs().await? != before)
            })
            .await?;
            told(page, " against ").await?;
            strike(page, "n").await?;
            page.wait_for("the proposal", async || Ok(page.inputs().await? == before))
                .await?;
            strike(page, "?").await?;
            has(page, ".room-over", true).await?;
            is_somewhere(page, "?").await?;
            strike(page, Key::Escape + "").await?;
        }
        Hand::Pointer => {
            hand.press(page, "[data-action='room-previous']").await?;
            page.wait_for("the other proposal", async || {
                Ok(page.inputs().await? != before)
            })
            .await?;
            told(page, " against ").await?;
            hand.press(page, "[data-action='room-next']").await?;
            page.wait_for("the proposal", async || Ok(page.inputs().await? == before))
                .await?;
            hand.press(page, "[data-action='room-keys']").await?;
            has(page, ".room-over", true).await?;
            hand.press(page, "[data-action='room-close']").await?;
        }
    }
    has(page, ".room-over", false).await?;
    if hand == Hand::Keys {
        is_somewhere(page, "closing the keys").await?;
    }
    access::passes(page).await?;
    match hand {
        Hand::Keys => {
            strike(page, Key::Escape + "").await?;
            has(page, "[data-room]", false).await?;
            is_somewhere(page, "leaving the room").await
        }
        Hand::Pointer => {
            hand.press(page, "[data-action='room-leave']").await?;
            has(page, "[data-room]", false).await
        }
    }
}

/// The line of the last change says so much.
async fn told(page: &Page, wanted: &str) -> Result {
    let line = "return document.querySelector('.room-change')?.textContent ?? '';";
    page.wait_for(wanted, async || {
        Ok(page.script::<String>(line).await?.contains(wanted))
    })
    .await
}

/// No accessibility rule is broken by a table with proposals, rounds and everything about it open.
async fn a_full_table_breaks_no_rule(page: &Page) -> Result {
    for scheme in ["light", "dark"] {
        page.prefer("prefers-color-scheme", scheme).await?;
        page.open("").await?;
        let hand = Hand::Pointer;
        let mut told = Told {
            table: Table::default(),
        };
        page.unfold().await?;
        told.add(page, hand, Party::Union).await?;
        page.enter("patient_management_hours", "9").await?;
        told.add(page, hand, Party::Employer).await?;
        page.enter("patient_management_hours", "5").await?;
        hand.press(page, "[data-action='record-round']").await?;
        page.enter("patient_management_hours", "6").await?;
        hand.press(page, "[data-action='record-round']").await?;
        has(page, "#disagreement .finding", true).await?;
        for width in [1280, 320] {
            page.resize(width, 900, 1.0).await?;
            access::passes(page)
                .await
                .with_context(|| format!("{scheme} {width}"))?;
        }
        page.resize(1280, 900, 1.0).await?;
        hand.press(page, "[data-action='room']").await?;
        has(page, "[data-room] .room", true).await?;
        access::passes(page)
            .await
            .with_context(|| format!("{scheme} room"))?;
    }
    Ok(())
}
