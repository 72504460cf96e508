//! The clinician's week and year as bars whose edges can be dragged.

use yew::functional::Hook;
use yew::prelude::*;

use super::part::part;
use super::track::{TrackProps, track};
use crate::app::control::Control;
use crate::app::hooks::use_words;
use crate::app::units::{Shown, Units};
use crate::app::week::{Piece, Place, places, week as of_week, year};
use crate::browser::element;
use crate::i18n::{Arg, Messages};
use crate::model::parameter::Unit;
use crate::model::{Inputs, ParameterId, Scenario};
use crate::narrative::figures;
use crate::proposal::Standings;

/// The scenario, the units it is shown in, and what is said of its inputs.
#[derive(Debug, Clone, PartialEq)]
pub struct WeekProps {
    /// The last valid one.
    pub scenario: Scenario,
    /// Units.
    pub units: Units,
    /// An agreed input cannot be dragged.
    pub standings: Standings,
}

/// Both bars.
pub fn week(props: WeekProps) -> Html {
    part("week", props, |props, hooks| use_week(props).run(hooks))
}

#[hook]
fn use_week(props: &WeekProps) -> Html {
    let messages = use_words();
    let bars = use_node_ref();
    let inputs = props.scenario.inputs();
    let (week, [at_work, leave]) = (of_week(inputs), year(inputs));
    let shares = week.map(|[_, notes, meetings]| (notes.share, meetings.share));
    // Where everything lies follows from these in the style sheet.
    use_effect_with((shares.unwrap_or_default(), leave.share), {
        let bars = bars.clone();
        move |&((notes, meetings), leave)| {
            let bars = bars.get();
            for (property, share) in [
                ("--notes", notes),
                ("--meetings", meetings),
                ("--leave", leave),
            ] {
                element::set_property(bars.as_ref(), property, &format!("{share:.5}"));
            }
        }
    });
    html! {
        <div class="week" ref={bars}>
            if let Some(week) = week {
                { bar(&week, props, &messages) }
            }
            { bar(&[at_work, leave], props, &messages) }
        </div>
    }
}

fn bar(pieces: &[Piece], props: &WeekProps, messages: &Messages) -> Html {
    let (units, inputs) = (props.units, props.scenario.inputs());
    let shares: Vec<f64> = pieces.iter().map(|piece| piece.share).collect();
    let places = places(&shares);
    let below = places.iter().filter(|place| **place != Place::Inside);
    let rows = ["", "below-1", "below-2", "below-3"];
    html! {
        <div class={classes!("week-bar", rows.get(below.count()).copied())}>
            { for pieces.iter().map(|piece| html! { <span class={classes!("piece", piece.name)}></span> }) }
            { for pieces.iter().zip(places).map(|(piece, place)| {
                let (side, row) = match place {
                    Place::Inside => ("inside", 0),
                    Place::From(row) => ("from", row),
                    Place::To(row) => ("to", row),
                };
                let row = ["row-0", "row-1", "row-2"].get(row).copied();
                html! {
                    <span class={classes!("piece-name", piece.name, side, row)}>
                        { name(piece, units, inputs, messages) }
                    </span>
                }
            }) }
            { for pieces.iter().filter_map(|piece| {
                let (control, range) = piece.edge?;
                let shown = Shown::new(control, units, inputs);
                let locked = control.is_locked(&props.standings);
                Some(html! {
                    <div class={classes!("edge", piece.name)}>
                        { track(TrackProps { control, shown, value: piece.amount, range, locked, edge: true }) }
                    </div>
                })
            }) }
        </div>
    }
}

/// A part's name and how much it is, as short as it can be said.
fn name(piece: &Piece, units: Units, inputs: &Inputs, messages: &Messages) -> String {
    let hours = Control::Parameter(ParameterId::MeetingHours);
    let shown = Shown::new(hours, units, inputs);
    let amount = match (piece.name, shown.unit) {
        ("at-work" | "leave", _) => figures::amount(messages, Some(Unit::Weeks), piece.amount),
        (_, Some(unit @ Unit::ShareOfPaidHours)) => {
            let share = figures::bare(messages, Some(unit), shown.by.shown(piece.amount));
            messages.format("number-percent", &[("number", Arg::Text(share))])
        }
        _ => {
            let hours = messages.short_number(piece.amount, 2);
            messages.format("week-hours", &[("n", Arg::Text(hours))])
        }
    };
    let amount = ("amount", Arg::Text(amount));
    messages.format(&format!("week-{}", piece.name), &[amount])
}
