//! Every published result under the name it has in Rust, JSON and `data-output`.

use super::figures::Figure;
use crate::model::Outcome;
use crate::model::outcome::{FirstAppointment, NoRequirement, ReturnVisit, Staff, Status};

/// One row.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// The result's name.
    pub name: &'static str,
    /// How it is printed.
    pub figure: Figure,
    /// Whether the answer above the charts already shows it.
    pub shown: bool,
    read: fn(&Outcome) -> Option<f64>,
}

impl Row {
    /// The result, or `None` when it does not exist.
    pub fn value(&self, outcome: &Outcome) -> Option<f64> {
        (self.read)(outcome)
    }
}

/// A result as `data-value` holds it: unrounded, or `null`.
pub fn data(value: Option<f64>) -> String {
    match value {
        Some(value) if value.is_finite() => value.to_string(),
        _ => "null".to_owned(),
    }
}

/// A result that is a word.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// The result's name.
    pub name: &'static str,
    read: fn(&Outcome) -> Option<&'static str>,
}

impl Word {
    /// The word as JSON and `data-value` have it, or `None` when it does not exist.
    pub fn value(&self, outcome: &Outcome) -> Option<&'static str> {
        (self.read)(outcome)
    }
}

/// Every result that is a word, in page order.
pub static WORDS: &[Word] = &[
    Word {
        name: "status",
        read: |o| Some(status_name(o.status)),
    },
    Word {
        name: "required.ordered_reason",
        read: |o| o.required.ordered_reason.map(reason_name),
    },
    Word {
        name: "required.standard_reason",
        read: |o| o.required.standard_reason.map(reason_name),
    },
];

const fn reason_name(reason: NoRequirement) -> &'static str {
    match reason {
        NoRequirement::OrderedBeyondStandard => "ordered_beyond_standard",
        NoRequirement::NoSlots => "no_slots",
        NoRequirement::OutOfReach => "out_of_reach",
    }
}

/// The status as JSON and `data-value` name it.
const fn status_name(status: Status) -> &'static str {
    match status {
        Status::Steady => "steady",
        Status::OverAYear => "over_a_year",
        Status::NoReturns => "no_returns",
        Status::Growing => "growing",
    }
}

fn ordered(outcome: &Outcome, read: fn(&Staff) -> f64) -> Option<f64> {
    outcome.required.ordered.as_ref().map(read)
}

fn standard(outcome: &Outcome, read: fn(&Staff) -> f64) -> Option<f64> {
    outcome.required.standard.as_ref().map(read)
}

const fn first(outcome: &Outcome) -> &FirstAppointment {
    &outcome.waits.first_appointment
}

const fn returns(outcome: &Outcome) -> &ReturnVisit {
    &outcome.waits.return_visit
}

const fn row(name: &'static str, figure: Figure, read: fn(&Outcome) -> Option<f64>) -> Row {
    Row {
        name,
        figure,
        shown: false,
        read,
    }
}

impl Row {
    const fn shown(self) -> Self {
        Self {
            shown: true,
            ..self
        }
    }
}

/// Every numeric result, in page order.
pub static RESULTS: &[Row] = &[
    row("new_patients_per_week", Figure::People, |o| {
        Some(o.new_patients_per_week)
    }),
    row("attended_slots_per_fte_week", Figure::Number, |o| {
        Some(o.attended_slots_per_fte_week)
    }),
    row("fluid_fte", Figure::Fte, |o| o.fluid_fte),
    row("required.ordered.productive_fte", Figure::Fte, |o| {
        ordered(o, |s| s.productive_fte)
    }),
    row("required.ordered.headcount", Figure::People, |o| {
        ordered(o, |s| s.headcount)
    })
    .shown(),
    row("required.ordered.posts", Figure::People, |o| {
        ordered(o, |s| s.posts)
    }),
    row("required.ordered.authorised_fte", Figure::Fte, |o| {
        ordered(o, |s| s.authorised_fte)
    }),
    row("required.ordered.members_per_fte", Figure::Members, |o| {
        o.required.ordered.and_then(|s| s.members_per_fte)
    }),
    row(
        "required.ordered.cost_per_member_month",
        Figure::Cents,
        |o| ordered(o, |s| s.cost_per_member_month),
    ),
    row("required.ordered.cost_per_year", Figure::Dollars, |o| {
        ordered(o, |s| s.cost_per_year)
    }),
    row("required.ordered.hires_per_year", Figure::People, |o| {
        ordered(o, |s| s.hires_per_year)
    }),
    row(
        "required.ordered.booking_interval_weeks",
        Figure::Weeks,
        |o| ordered(o, |s| s.booking_interval_weeks),
    ),
    row("required.ordered.business_days", Figure::Days, |o| {
        ordered(o, |s| s.business_days)
    }),
    row("required.standard.productive_fte", Figure::Fte, |o| {
        standard(o, |s| s.productive_fte)
    }),
    row("required.standard.headcount", Figure::People, |o| {
        standard(o, |s| s.headcount)
    })
    .shown(),
    row("required.standard.posts", Figure::People, |o| {
        standard(o, |s| s.posts)
    }),
    row("required.standard.authorised_fte", Figure::Fte, |o| {
        standard(o, |s| s.authorised_fte)
    }),
    row("required.standard.members_per_fte", Figure::Members, |o| {
        o.required.standard.and_then(|s| s.members_per_fte)
    }),
    row(
        "required.standard.cost_per_member_month",
        Figure::Cents,
        |o| standard(o, |s| s.cost_per_member_month),
    ),
    row("required.standard.cost_per_year", Figure::Dollars, |o| {
        standard(o, |s| s.cost_per_year)
    }),
    row("required.standard.hires_per_year", Figure::People, |o| {
        standard(o, |s| s.hires_per_year)
    }),
    row(
        "required.standard.booking_interval_weeks",
        Figure::Weeks,
        |o| standard(o, |s| s.booking_interval_weeks),
    ),
    row("required.standard.business_days", Figure::Days, |o| {
        standard(o, |s| s.business_days)
    }),
    row("today.productive_fte", Figure::Fte, |o| {
        Some(o.today.productive_fte)
    }),
    row("today.headcount", Figure::People, |o| {
        Some(o.today.headcount)
    })
    .shown(),
    row("today.members_per_fte", Figure::Members, |o| {
        Some(o.today.members_per_fte)
    }),
    row("gap_to_ordered", Figure::People, |o| o.gap_to_ordered),
    row("gap_to_standard", Figure::People, |o| o.gap_to_standard),
    row("hires_per_year", Figure::People, |o| o.hires_per_year),
    row("growth_headcount_per_year", Figure::People, |o| {
        o.growth_headcount_per_year
    }),
    row("waits.first_appointment.mean_weeks", Figure::Weeks, |o| {
        first(o).mean_weeks
    }),
    row("waits.first_appointment.p10_weeks", Figure::Weeks, |o| {
        first(o).p10_weeks
    }),
    row("waits.first_appointment.p50_weeks", Figure::Weeks, |o| {
        first(o).p50_weeks
    }),
    row("waits.first_appointment.p90_weeks", Figure::Weeks, |o| {
        first(o).p90_weeks
    }),
    row(
        "waits.first_appointment.share_within_standard",
        Figure::Share,
        |o| first(o).share_within_standard,
    ),
    row(
        "waits.first_appointment.give_up_share",
        Figure::Share,
        |o| first(o).give_up_share,
    ),
    row(
        "waits.first_appointment.list_growth_per_week",
        Figure::People,
        |o| first(o).list_growth_per_week,
    ),
    row("waits.return_visit.mean_weeks", Figure::Weeks, |o| {
        returns(o).mean_weeks
    }),
    row("waits.return_visit.p10_weeks", Figure::Weeks, |o| {
        returns(o).p10_weeks
    }),
    row("waits.return_visit.p50_weeks", Figure::Weeks, |o| {
        returns(o).p50_weeks
    }),
    row("waits.return_visit.p90_weeks", Figure::Weeks, |o| {
        returns(o).p90_weeks
    }),
    row("waits.return_visit.fluid_weeks", Figure::Weeks, |o| {
        returns(o).fluid_weeks
    }),
    row(
        "waits.return_visit.share_within_standard",
        Figure::Share,
        |o| returns(o).share_within_standard,
    ),
    row("waits.return_visit.share_as_ordered", Figure::Share, |o| {
        returns(o).share_as_ordered
    }),
    row("sessions_per_patient", Figure::Number, |o| {
        o.sessions_per_patient
    }),
    row("completing_share", Figure::Share, |o| o.completing_share),
    row("caseload_per_fte", Figure::Number, |o| o.caseload_per_fte),
    row("load", Figure::Number, |o| o.load),
    row("growth_per_week", Figure::Number, |o| o.growth_per_week),
];

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::model::outcome::{Required, Today, Waits};
    use serde_json::Value;

    /// An outcome in which every result exists and differs from every other.
    pub(crate) fn full() -> Outcome {
        let mut next = 0.5;
        let mut number = || {
            next += 1.0;
            next
        };
        let mut staff = || Staff {
            productive_fte: number(),
            headcount: number(),
            posts: number(),
            authorised_fte: number(),
            members_per_fte: Some(number()),
            cost_per_member_month: number(),
            cost_per_year: number(),
            hires_per_year: number(),
            booking_interval_weeks: number(),
            business_days: number(),
        };
        let required = Required {
            ordered: Some(staff()),
            standard: Some(staff()),
            ordered_reason: Some(NoRequirement::OutOfReach),
            standard_reason: Some(NoRequirement::NoSlots),
        };
        Outcome {
            required,
            new_patients_per_week: number(),
            attended_slots_per_fte_week: number(),
            fluid_fte: Some(number()),
            today: Today {
                productive_fte: number(),
                headcount: number(),
                members_per_fte: number(),
            },
            waits: Waits {
                first_appointment: FirstAppointment {
                    mean_weeks: Some(number()),
                    p10_weeks: Some(number()),
                    p50_weeks: Some(number()),
                    p90_weeks: Some(number()),
                    share_within_standard: Some(number()),
                    give_up_share: Some(number()),
                    list_growth_per_week: Some(number()),
                },
                return_visit: ReturnVisit {
                    mean_weeks: Some(number()),
                    p10_weeks: Some(number()),
                    p50_weeks: Some(number()),
                    p90_weeks: Some(number()),
                    fluid_weeks: Some(number()),
                    share_within_standard: Some(number()),
                    share_as_ordered: Some(number()),
                },
            },
            streams: Vec::new(),
            sessions_per_patient: Some(number()),
            completing_share: Some(number()),
            caseload_per_fte: Some(number()),
            load: Some(number()),
            gap_to_ordered: Some(number()),
            gap_to_standard: Some(number()),
            hires_per_year: Some(number()),
            growth_headcount_per_year: Some(number()),
            status: Status::Steady,
            growth_per_week: Some(number()),
        }
    }

    fn leaves(prefix: &str, value: &Value, out: &mut Vec<(String, Value)>) {
        match value {
            Value::Object(map) => {
                for (key, value) in map {
                    let name = if prefix.is_empty() {
                        key.clone()
                    } else {
                        format!("{prefix}.{key}")
                    };
                    leaves(&name, value, out);
                }
            }
            // Streams have a table of their own.
            Value::Array(_) => {}
            leaf => out.push((prefix.to_owned(), leaf.clone())),
        }
    }

    #[test]
    fn the_table_holds_every_result_of_the_json_and_nothing_else() {
        let outcome = full();
        let mut json = Vec::new();
        leaves("", &serde_json::to_value(&outcome).unwrap(), &mut json);
        for (name, value) in &json {
            if let Some(word) = WORDS.iter().find(|word| word.name == name) {
                assert_eq!(value.as_str(), word.value(&outcome), "{name}");
                continue;
            }
            let row = RESULTS
                .iter()
                .find(|row| row.name == name)
                .unwrap_or_else(|| panic!("{name} is missing"));
            assert_eq!(value.as_f64(), row.value(&outcome), "{name}");
        }
        assert_eq!(RESULTS.len() + WORDS.len(), json.len());
    }

    #[test]
    fn words_are_the_ones_of_json() {
        for status in [
            Status::Steady,
            Status::OverAYear,
            Status::NoReturns,
            Status::Growing,
        ] {
            assert_eq!(serde_json::to_value(status).unwrap(), status_name(status));
        }
        for reason in [
            NoRequirement::OrderedBeyondStandard,
            NoRequirement::NoSlots,
            NoRequirement::OutOfReach,
        ] {
            assert_eq!(serde_json::to_value(reason).unwrap(), reason_name(reason));
        }
    }

    #[test]
    fn what_does_not_exist_is_null() {
        assert_eq!(data(None), "null");
        assert_eq!(data(Some(f64::NAN)), "null");
        assert_eq!(data(Some(4_302.999_999_999_9)), "4302.9999999999");
    }
}
