//! From values handed over to inputs, a term, a target: every problem is kept, none is corrected.

use super::given::Given;
use super::problem::Problem;
use super::result_names;
use crate::model::measure::Measure;
use crate::model::projection::{HiringPlan, Term, TermId};
use crate::model::scenario::MixError;
use crate::model::steady_state::Stream;
use crate::model::{Inputs, IntakePolicy, PARAMETERS, ParameterId, Scenario};
use crate::share::{link, record};

/// Seeds: the whole numbers JavaScript holds exactly.
pub(super) const SEEDS: (f64, f64) = (0.0, 9_007_199_254_740_991.0);
/// Visits of a simulation.
pub(super) const VISITS: (f64, f64) = (1.0, 1e8);

const NUMBER: &str = "a number";
const TEXT: &str = "a string";
const OBJECT: &str = "an object";

/// Keeps the problems met.
#[derive(Debug, Default)]
pub(super) struct Reader {
    pub(super) problems: Vec<Problem>,
}

impl Reader {
    /// The scenario of an object of inputs; what is left out has its default.
    pub(super) fn scenario(&mut self, given: &Given) -> Scenario {
        let mut inputs = Inputs::default();
        for (name, value) in self.members("inputs", given) {
            if *value == Given::Nothing {
                continue;
            }
            if name == link::MIX {
                inputs.ordered_mix = self.mix(value).unwrap_or_default();
                continue;
            }
            match ParameterId::from_name(name) {
                Some(ParameterId::IntakePolicy) => {
                    let allowed = IntakePolicy::ALL.map(IntakePolicy::name);
                    let chosen = self.choice(name, value, IntakePolicy::from_name, &allowed);
                    inputs.intake_policy = chosen.unwrap_or_default();
                }
                Some(id) => {
                    if let Some(number) = self.number(name, value) {
                        inputs.set_number(id, number);
                    }
                }
                None => self.unknown(name),
            }
        }
        Scenario::try_from(&inputs).unwrap_or_else(|error| {
            let outside = error.errors.iter().map(Problem::from);
            self.problems.extend(outside);
            self.problems.extend(error.mix.iter().map(Problem::from));
            Scenario::default()
        })
    }

    /// The term of an object of its controls; what is left out has its default.
    pub(super) fn term(&mut self, given: &Given) -> Term {
        let mut term = Term::default();
        for (name, value) in self.members("plan", given) {
            if *value == Given::Nothing {
                continue;
            }
            let Some(id) = TermId::from_name(name) else {
                self.unknown(name);
                continue;
            };
            if let Some(range) = id.range() {
                if let Some(number) = self.within(name, value, (range.min, range.max)) {
                    term.set_number(id, number);
                }
            } else {
                let allowed = HiringPlan::ALL.map(HiringPlan::name);
                let chosen = self.choice(name, value, HiringPlan::from_name, &allowed);
                term.hiring = chosen.unwrap_or_default();
            }
        }
        term
    }

    /// The input a solution is sought for: a number that has a part in the results.
    pub(super) fn sought(
        &mut self,
        name: &str,
        given: &Given,
        inputs: &Inputs,
    ) -> Option<ParameterId> {
        let can_be_sought = |id: &ParameterId| *id != ParameterId::IntakePolicy && inputs.uses(*id);
        let allowed: Vec<&'static str> = PARAMETERS
            .iter()
            .filter(|parameter| can_be_sought(&parameter.id))
            .map(|parameter| parameter.name)
            .collect();
        let read = |text: &str| ParameterId::from_name(text).filter(can_be_sought);
        self.choice(name, given, read, &allowed)
    }

    /// The result aimed at and the value it is to reach.
    pub(super) fn target(&mut self, name: &str, given: &Given) -> Option<(Measure, f64)> {
        let before = self.problems.len();
        let (mut result, mut value) = (Given::Nothing, Given::Nothing);
        for (member, given) in self.members(name, given) {
            match member.as_str() {
                "result" => result = given.clone(),
                "value" => value = given.clone(),
                _ => self.unknown(&format!("{name}.{member}")),
            }
        }
        if self.problems.len() > before {
            return None;
        }
        let measure = self.choice(
            &format!("{name}.result"),
            &result,
            result_names::measure,
            &result_names::names(),
        );
        let all = (-f64::MAX, f64::MAX);
        let value = self.within(&format!("{name}.value"), &value, all);
        Some((measure?, value?))
    }

    /// A whole number within limits.
    pub(super) fn whole(&mut self, name: &str, given: &Given, limits: (f64, f64)) -> Option<f64> {
        let value = self.within(name, given, limits)?;
        if value.fract() == 0.0 {
            return Some(value);
        }
        let name = name.to_owned();
        self.problems.push(Problem::NotWhole { name, value });
        None
    }

    /// The streams of a mix; `None` when one is none.
    fn mix(&mut self, given: &Given) -> Option<Vec<Stream>> {
        let Given::List(length, streams) = given else {
            self.wrong_type(link::MIX, "an array", given);
            return None;
        };
        if *length > streams.len() {
            let many = MixError::TooMany(*length);
            self.problems.push(Problem::from(&many));
            return None;
        }
        let read: Vec<Option<Stream>> = streams
            .iter()
            .enumerate()
            .map(|(index, stream)| self.stream(&format!("{}.{index}", link::MIX), stream))
            .collect();
        read.into_iter().collect()
    }

    fn stream(&mut self, name: &str, given: &Given) -> Option<Stream> {
        let before = self.problems.len();
        let mut numbers = [None; 3];
        for (part, value) in self.required_members(name, given) {
            let known = record::MIX
                .iter()
                .zip(&mut numbers)
                .find(|(known, _)| *known == part);
            match known {
                Some((_, place)) => *place = self.number(&format!("{name}.{part}"), value),
                None => self.unknown(&format!("{name}.{part}")),
            }
        }
        if self.problems.len() > before {
            return None;
        }
        for (part, number) in record::MIX.iter().zip(&numbers) {
            if number.is_none() {
                self.wrong_type(&format!("{name}.{part}"), NUMBER, &Given::Nothing);
            }
        }
        let [share, interval_weeks, sessions] = numbers;
        Some(Stream {
            share: share?,
            interval_weeks: interval_weeks?,
            sessions: sessions?,
        })
    }

    /// The members of an object that may be left out.
    fn members<'a>(&mut self, name: &str, given: &'a Given) -> &'a [(String, Given)] {
        match given {
            Given::Nothing => &[],
            given => self.required_members(name, given),
        }
    }

    fn required_members<'a>(&mut self, name: &str, given: &'a Given) -> &'a [(String, Given)] {
        if let Given::Object(members) = given {
            return members;
        }
        self.wrong_type(name, OBJECT, given);
        &[]
    }

    fn number(&mut self, name: &str, given: &Given) -> Option<f64> {
        if let Given::Number(number) = given {
            return Some(*number);
        }
        self.wrong_type(name, NUMBER, given);
        None
    }

    fn within(&mut self, name: &str, given: &Given, (min, max): (f64, f64)) -> Option<f64> {
        let value = self.number(name, given)?;
        if value >= min && value <= max {
            return Some(value);
        }
        self.problems.push(Problem::OutOfRange {
            name: name.to_owned(),
            value,
            min,
            max,
        });
        None
    }

    fn choice<T>(
        &mut self,
        name: &str,
        given: &Given,
        read: impl Fn(&str) -> Option<T>,
        allowed: &[&'static str],
    ) -> Option<T> {
        let Given::Text(text) = given else {
            self.wrong_type(name, TEXT, given);
            return None;
        };
        let found = read(text);
        if found.is_none() {
            self.problems.push(Problem::UnknownChoice {
                name: name.to_owned(),
                value: link::shown(text),
                allowed: allowed.to_vec(),
            });
        }
        found
    }

    fn unknown(&mut self, name: &str) {
        let name = link::shown(name);
        self.problems.push(Problem::UnknownName { name });
    }

    fn wrong_type(&mut self, name: &str, expected: &'static str, given: &Given) {
        self.problems.push(Problem::WrongType {
            name: name.to_owned(),
            expected,
            found: given.kind().to_owned(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(members: &[(&str, Given)]) -> Given {
        let named = |(name, value): &(&str, Given)| ((*name).to_owned(), value.clone());
        Given::Object(members.iter().map(named).collect())
    }

    fn stream(share: f64) -> Given {
        object(&[
            ("share", Given::Number(share)),
            ("visit_interval_weeks", Given::Number(2.0)),
            ("sessions_to_complete", Given::Number(16.0)),
        ])
    }

    fn messages(reader: &Reader) -> Vec<String> {
        reader.problems.iter().map(Problem::to_string).collect()
    }

    #[test]
    fn what_is_left_out_has_its_default() {
        let mut reader = Reader::default();
        assert_eq!(reader.scenario(&Given::Nothing), Scenario::default());
        assert_eq!(reader.term(&Given::Nothing), Term::default());
        let scenario = reader.scenario(&object(&[
            ("members", Given::Number(2e5)),
            ("clinicians", Given::Nothing),
            ("intake_policy", Given::Text("ratio".to_owned())),
            (
                "ordered_mix",
                Given::List(2, vec![stream(0.4), stream(0.6)]),
            ),
        ]));
        assert!(reader.problems.is_empty());
        let inputs = scenario.inputs();
        assert_eq!((inputs.members, inputs.ordered_mix.len()), (2e5, 2));
        assert_eq!(inputs.intake_policy, IntakePolicy::Ratio);
        assert_eq!(inputs.clinicians, Inputs::default().clinicians);
    }

    #[test]
    fn every_problem_is_told_at_once() {
        let mut reader = Reader::default();
        reader.scenario(&object(&[
            ("patients", Given::Number(7.0)),
            ("members", Given::Number(f64::NAN)),
            ("no_show_share", Given::Number(1.2)),
            ("session_minutes", Given::Text("60".to_owned())),
            ("intake_policy", Given::Text("first".to_owned())),
            (
                "ordered_mix",
                Given::List(2, vec![stream(0.4), Given::Number(1.0)]),
            ),
        ]));
        reader.term(&object(&[
            ("term_years", Given::Number(7.0)),
            ("hiring", Given::Other("null".to_owned())),
        ]));
        let limits = "allowed: 100 to 500000000";
        assert_eq!(
            messages(&reader),
            [
                "patients is no name known here",
                "session_minutes must be a number, not string",
                "intake_policy is first; allowed: intake_first, ratio, returns_first, proportional",
                "ordered_mix.1 must be an object, not number",
                &format!("members is NaN; {limits}"),
                "no_show_share is 1.2; allowed: 0 to 0.9",
                "term_years is 7; allowed: 1 to 6",
                "hiring must be a string, not null",
            ]
        );
    }

    #[test]
    fn a_mix_is_checked_part_by_part() {
        let told = |mix: Given| {
            let mut reader = Reader::default();
            reader.scenario(&object(&[("ordered_mix", mix)]));
            messages(&reader)
        };
        let short = object(&[("share", Given::Number(1.0)), ("weeks", Given::Number(1.0))]);
        assert_eq!(
            told(Given::List(1, vec![short])),
            ["ordered_mix.0.weeks is no name known here"]
        );
        let short = object(&[("share", Given::Number(1.0))]);
        assert_eq!(told(Given::List(1, vec![short])).len(), 2);
        assert_eq!(
            told(Given::List(1, vec![stream(0.5)])),
            ["the shares of ordered_mix sum to 0.5; they must sum to 1"]
        );
        assert_eq!(
            told(Given::List(1_000_000, vec![stream(0.5); 9])),
            ["ordered_mix.length is 1000000; allowed: 0 to 8"]
        );
        assert!(told(Given::List(0, Vec::new())).is_empty());
    }

    #[test]
    fn a_target_names_a_result_and_a_number() {
        let target = |result: &str, value: f64| {
            object(&[
                ("result", Given::Text(result.to_owned())),
                ("value", Given::Number(value)),
            ])
        };
        let mut reader = Reader::default();
        let found = reader.target("target", &target("waits.return_visit.p50_weeks", 2.0));
        assert_eq!(found, Some((Measure::ReturnP50Weeks, 2.0)));
        let inputs = Inputs::default();
        let text = |text: &str| Given::Text(text.to_owned());
        let sought = reader.sought("input", &text("clinicians"), &inputs);
        assert_eq!(sought, Some(ParameterId::Clinicians));
        assert!(reader.problems.is_empty());
        assert_eq!(reader.target("target", &target("p50", f64::INFINITY)), None);
        assert_eq!(reader.target("target", &Given::Nothing), None);
        assert_eq!(
            reader.sought("input", &text("intake_policy"), &inputs),
            None
        );
        assert_eq!(reader.whole("seed", &Given::Number(0.5), SEEDS), None);
        assert_eq!(reader.problems.len(), 6);
    }
}
