//! Contract language from a scenario: ratio, measure, trigger, with the numbers and definitions
//! they rest on. Neutral: it takes no side on whether any of it should be agreed.

use super::figures::{Figure, parameter_arg};
use crate::i18n::{Arg, Messages};
use crate::model::outcome::{NoRequirement, Staff};
use crate::model::{Outcome, ParameterId, Scenario, access};

/// The clauses, in order.
pub fn clauses(scenario: &Scenario, outcome: &Outcome, messages: &Messages) -> Vec<String> {
    let inputs = scenario.inputs();
    let number = |id| parameter_arg(inputs, id);
    let share = Arg::Text(Figure::Share.text(messages, Some(inputs.compliance_share)));
    let beyond = outcome.required.standard_reason == Some(NoRequirement::OrderedBeyondStandard);
    // The standard's staff, unless the interval ordered is longer than the standard.
    let staff = if beyond {
        outcome.required.ordered
    } else {
        outcome.required.standard
    };
    let (id, days) = if beyond {
        let days = access::days_as_ordered(inputs.visit_interval_weeks);
        ("wording-return-ordered", days)
    } else {
        ("wording-return", inputs.return_standard_days)
    };
    let within = |days: f64| [("share", share.clone()), ("days", Figure::Days.arg(days))];
    let mut clauses = vec![
        ratio(scenario, staff.as_ref(), messages),
        messages.format(
            "wording-hours",
            &[
                ("paid", number(ParameterId::PaidHoursPerWeek)),
                ("bookable", Figure::Days.arg(inputs.bookable_hours())),
                ("managed", number(ParameterId::PatientManagementHours)),
                ("meetings", number(ParameterId::MeetingHours)),
            ],
        ),
        messages.format(id, &within(days)),
        messages.format("wording-first", &within(inputs.intake_standard_days)),
        messages.text("wording-measure"),
        messages.text("wording-trigger"),
    ];
    clauses.extend(staff.map(|staff| {
        let turnover = Figure::Share.text(messages, Some(inputs.turnover_per_year));
        messages.format(
            "wording-posts",
            &[
                ("turnover", Arg::Text(turnover)),
                ("weeks", number(ParameterId::WeeksToFill)),
                ("clinicians", Figure::People.arg(staff.headcount)),
                ("posts", Figure::People.arg(staff.posts)),
            ],
        )
    }));
    clauses
}

fn ratio(scenario: &Scenario, staff: Option<&Staff>, messages: &Messages) -> String {
    let found = staff.and_then(|staff| Some((staff, staff.members_per_fte?)));
    let Some((staff, ratio)) = found else {
        return messages.text("wording-ratio-none");
    };
    let inputs = scenario.inputs();
    messages.format(
        "wording-ratio",
        &[
            // Fewer members to a clinician, never more: a ratio rounded up would miss the measure.
            ("ratio", Figure::Members.arg(ratio.floor())),
            ("members", Figure::Members.arg(inputs.members)),
            ("fte", Figure::Fte.arg(staff.productive_fte)),
            ("clinicians", Figure::People.arg(staff.headcount)),
            ("each", parameter_arg(inputs, ParameterId::FtePerClinician)),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Inputs, evaluate};

    fn of(inputs: &Inputs) -> Vec<String> {
        let scenario = Scenario::try_from(inputs).unwrap();
        clauses(&scenario, &evaluate(&scenario), &Messages::default())
    }

    #[test]
    fn the_clauses_state_the_numbers_of_the_standard() {
        let found = of(&Inputs::default());
        assert_eq!(found.len(), 7);
        let outcome = evaluate(&Scenario::default());
        let staff = outcome.required.standard.unwrap();
        let clinicians = Figure::People.text(&Messages::default(), Some(staff.headcount));
        assert!(found[0].contains(&format!("or {clinicians} clinicians at 0.9")));
        assert!(found[1].contains("40 paid hours a week, of which 30 can be booked"));
        assert!(found[2].contains("90% of return visits take place within 10 business days"));
        assert!(found[6].contains("10%"));
    }

    #[test]
    fn an_interval_beyond_the_standard_is_measured_as_ordered_and_no_ratio_is_said_where_none_is() {
        let monthly = of(&Inputs {
            visit_interval_weeks: 4.0,
            ..Inputs::default()
        });
        assert!(
            monthly[2].contains("within 21 business days"),
            "{}",
            monthly[2]
        );
        let none = of(&Inputs {
            patient_management_hours: 40.0,
            ..Inputs::default()
        });
        assert_eq!(none.len(), 6);
        assert!(none[0].contains("no ratio"));
    }
}
