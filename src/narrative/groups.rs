//! The one line a folded group of controls shows: its main values.

use crate::i18n::{Arg, Messages};
use crate::model::parameter::Group;
use crate::model::{Inputs, ParameterId};

use super::figures;

/// The main values of a group in one line.
///
/// # Examples
/// ```
/// use caseload::i18n::Messages;
/// use caseload::model::{Inputs, parameter::Group};
/// use caseload::narrative::group_summary;
/// let line = group_summary(Group::Demand, &Inputs::default(), &Messages::default());
/// assert_eq!(line, "8.5% start care a year");
/// ```
pub fn group_summary(group: Group, inputs: &Inputs, messages: &Messages) -> String {
    let value = |id: ParameterId| {
        let unit = id.parameter().and_then(|parameter| parameter.unit);
        let value = match id {
            ParameterId::SessionsToComplete => Some(super::mix::sessions(inputs)),
            _ => inputs.number(id),
        };
        (unit, value.unwrap_or(0.0))
    };
    let amount = |name: &'static str, id: ParameterId| {
        let (unit, value) = value(id);
        (name, Arg::Text(figures::amount(messages, unit, value)))
    };
    let bare = |name: &'static str, id: ParameterId| {
        let (unit, value) = value(id);
        (name, Arg::Text(figures::bare(messages, unit, value)))
    };
    let share = |name: &'static str, id: ParameterId| {
        let number = ("number", bare(name, id).1);
        (
            name,
            Arg::Text(messages.format("number-percent", &[number])),
        )
    };
    let args = match group {
        Group::Question => vec![
            amount("members", ParameterId::Members),
            amount("weeks", ParameterId::VisitIntervalWeeks),
        ],
        Group::Demand => vec![share("share", ParameterId::NewEpisodesPerMemberYear)],
        Group::Treatment => vec![
            amount("sessions", ParameterId::SessionsToComplete),
            bare("minutes", ParameterId::SessionMinutes),
        ],
        Group::Week => vec![
            bare("paid", ParameterId::PaidHoursPerWeek),
            (
                "leave",
                figures::parameter_arg(inputs, ParameterId::LeaveWeeksPerYear),
            ),
        ],
        Group::Staffing => vec![
            share("turnover", ParameterId::TurnoverPerYear),
            amount("fill", ParameterId::WeeksToFill),
        ],
        Group::Scheduling => vec![("policy", Arg::Text(messages.policy(inputs.intake_policy)))],
        Group::Access => vec![
            amount("days", ParameterId::ReturnStandardDays),
            share("share", ParameterId::ComplianceShare),
        ],
        Group::Money => {
            let cost = ("number", bare("cost", ParameterId::CostPerFteYear).1);
            vec![(
                "cost",
                Arg::Text(messages.format("number-dollars", &[cost])),
            )]
        }
    };
    messages.format(&format!("group-{}.summary", group.id()), &args)
}
