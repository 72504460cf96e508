//! Every line of the worksheet recomputed from its own printed formula and numbers, by an evaluator
//! that shares no code with the model.
//!
//! Tolerance: relative 1e-9, and 1e-12 absolute for chances far below one in a billion.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::HashSet;

use caseload::i18n::Messages;
use caseload::model::explain::{Line, Scope, Token, further, tokens, worksheet};
use caseload::model::parameter::Unit;
use caseload::model::projection::{HiringPlan, Term};
use caseload::model::steady_state::Stream;
use caseload::model::{Inputs, IntakePolicy, PARAMETERS, ParameterId, Scenario, evaluate};
use caseload::narrative::figures;

const SQRT_2PI: f64 = 2.506_628_274_631_000_7;

/// Mills ratio from 2 on, by its continued fraction, bottom up.
fn mills_far(z: f64) -> f64 {
    1.0 / (1..=2_000)
        .rev()
        .fold(z, |below, k| z + f64::from(k) / below)
}

fn upper(z: f64) -> f64 {
    if z < 0.0 {
        return 1.0 - upper(-z);
    }
    let density = (-0.5 * z * z).exp() / SQRT_2PI;
    if z >= 2.0 {
        return density * mills_far(z);
    }
    let mut term = z;
    let mut sum = z;
    for k in 1..200 {
        term *= z * z / f64::from(2 * k + 1);
        sum += term;
    }
    0.5 - density * sum
}

fn ln_mills(z: f64) -> f64 {
    if z >= 2.0 {
        mills_far(z).ln()
    } else {
        upper(z).ln() + 0.5 * z * z + SQRT_2PI.ln()
    }
}

fn excess(z: f64) -> f64 {
    if z >= 2.0 {
        1.0 / (2..=2_000)
            .rev()
            .fold(z, |below, k| z + f64::from(k) / below)
    } else {
        (-0.5 * z * z).exp() / SQRT_2PI / upper(z) - z
    }
}

fn cut_bell(x: f64, center: f64, spread: f64) -> f64 {
    let (cut, step) = (-center / spread, x / spread);
    if cut >= 2.0 {
        mills_far(cut + step) / mills_far(cut) * (-step * (cut + 0.5 * step)).exp()
    } else {
        upper(cut + step) / upper(cut)
    }
}

/// Recursive descent over the tokens: sum, product, power, then a number, name, call or bracket.
struct Evaluator<'a> {
    tokens: Vec<Token<'a>>,
    terms: &'a [(&'static str, f64)],
    at: usize,
}

impl Evaluator<'_> {
    fn symbol(&mut self, symbol: char) -> bool {
        let found = self.tokens.get(self.at) == Some(&Token::Symbol(symbol));
        if found {
            self.at += 1;
        }
        found
    }

    fn sum(&mut self) -> f64 {
        let mut value = self.product();
        loop {
            if self.symbol('+') {
                value += self.product();
            } else if self.symbol('-') {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut value = self.power();
        loop {
            if self.symbol('*') {
                value *= self.power();
            } else if self.symbol('/') {
                value /= self.power();
            } else {
                return value;
            }
        }
    }

    fn power(&mut self) -> f64 {
        if self.symbol('-') {
            return -self.power();
        }
        let base = self.atom();
        if self.symbol('^') {
            return base.powf(self.power());
        }
        base
    }

    fn atom(&mut self) -> f64 {
        let token = self.tokens[self.at];
        self.at += 1;
        match token {
            Token::Number(number) => number,
            Token::Name(name) => self.terms.iter().find(|term| term.0 == name).unwrap().1,
            Token::Symbol('(') => {
                let value = self.sum();
                assert!(self.symbol(')'));
                value
            }
            Token::Function(name) => {
                assert!(self.symbol('('));
                let mut arguments = vec![self.sum()];
                while self.symbol(',') {
                    arguments.push(self.sum());
                }
                assert!(self.symbol(')'));
                match (name, arguments.as_slice()) {
                    ("exp", [x]) => x.exp(),
                    ("ln", [x]) => x.ln(),
                    ("sqrt", [x]) => x.sqrt(),
                    ("ceil", [x]) => (x - 1e-12 * x.abs()).ceil(),
                    ("floor", [x]) => x.floor(),
                    ("max", [x, y]) => x.max(*y),
                    ("min", [x, y]) => x.min(*y),
                    ("Q", [z]) => upper(*z),
                    ("R", [z]) => ln_mills(*z).exp(),
                    ("lnR", [z]) => ln_mills(*z),
                    ("h", [z]) => excess(*z),
                    ("T", [x, center, spread]) => cut_bell(*x, *center, *spread),
                    _ => panic!("{name} of {arguments:?}"),
                }
            }
            Token::Symbol(symbol) => panic!("{symbol}"),
        }
    }
}

fn recompute(line: &Line) -> f64 {
    let mut evaluator = Evaluator {
        tokens: tokens(line.formula),
        terms: &line.terms,
        at: 0,
    };
    let value = evaluator.sum();
    assert_eq!(evaluator.at, evaluator.tokens.len(), "{}", line.formula);
    value
}

fn lines(inputs: &Inputs) -> Vec<Line> {
    let scenario = Scenario::try_from(inputs).unwrap();
    let outcome = evaluate(&scenario);
    let mut lines = worksheet(&scenario, &outcome);
    lines.extend(further(&scenario, &outcome, &year()));
    lines
}

/// A short term: its last day is that of a year.
fn year() -> Term {
    Term {
        term_years: 1.0,
        ..Term::default()
    }
}

/// Checks every line, and gives back how many were recomputed.
fn check(inputs: &Inputs) -> usize {
    check_lines(inputs, &lines(inputs))
}

fn check_lines(inputs: &Inputs, lines: &[Line]) -> usize {
    let mut recomputed = 0;
    let mut seen: HashSet<(Scope, &str)> = HashSet::new();
    for (index, line) in lines.iter().enumerate() {
        let context = || {
            format!(
                "{:?} {} = {}\n{inputs:?}",
                line.scope, line.id, line.formula
            )
        };
        assert!(seen.insert((line.scope, line.id)), "{}", context());
        assert!(ParameterId::from_name(line.id).is_none(), "{}", context());
        let result = line.result.unwrap();
        // Every term is an input or an earlier line, with its value.
        for (name, value) in &line.terms {
            let earlier = lines[..index].iter().rev().find(|earlier| {
                earlier.id == *name && [line.scope, Scope::Common].contains(&earlier.scope)
            });
            let source = match earlier {
                Some(earlier) => earlier.result.unwrap(),
                None => inputs
                    .number(ParameterId::from_name(name).unwrap())
                    .unwrap(),
            };
            assert_eq!(source.to_bits(), value.to_bits(), "{name} {}", context());
        }
        if line.formula.is_empty() {
            assert!(line.terms.is_empty());
            continue;
        }
        let value = recompute(line);
        assert!(
            (value - result).abs() <= 1e-9 * result.abs() + 1e-12,
            "{result} is not {value}: {}",
            context()
        );
        recomputed += 1;
    }
    recomputed
}

/// Staffings and settings that reach every regime.
fn regimes() -> Vec<Inputs> {
    let base = Inputs::default();
    let with = |change: &dyn Fn(&mut Inputs)| {
        let mut inputs = base.clone();
        change(&mut inputs);
        inputs
    };
    let mut regimes = vec![
        base.clone(),
        with(&|inputs| inputs.clinicians = 6_000.0),
        with(&|inputs| inputs.clinicians = 3_900.0),
        with(&|inputs| inputs.clinicians = 4_100.0),
        with(&|inputs| inputs.clinicians = 300.0),
        with(&|inputs| {
            inputs.clinicians = 3_800.0;
            inputs.return_pool_clinicians = 20.0;
            inputs.visit_interval_weeks = 1.6;
        }),
        with(&|inputs| inputs.give_up_per_week = 0.0),
        with(&|inputs| {
            inputs.give_up_per_week = 0.0;
            inputs.clinicians = 4_200.0;
        }),
        with(&|inputs| {
            inputs.give_up_per_week = 0.0;
            inputs.clinicians = 300.0;
        }),
        with(&|inputs| inputs.dropout_per_week = 0.0),
        with(&|inputs| {
            inputs.dropout_per_week = 0.0;
            inputs.clinicians = 9_000.0;
        }),
        with(&|inputs| inputs.caseload_cv = 0.25),
        with(&|inputs| {
            inputs.caseload_cv = 0.25;
            inputs.clinicians = 5_000.0;
        }),
        with(&|inputs| {
            inputs.group_share = 0.4;
            inputs.return_pool_clinicians = 5.0;
        }),
        with(&|inputs| inputs.returns_per_new = 8.0),
        with(&|inputs| inputs.returns_per_new = 12.0),
        with(&|inputs| inputs.visit_interval_weeks = 3.0),
        with(&|inputs| inputs.patient_management_hours = 60.0),
        with(&|inputs| inputs.new_episodes_per_member_year = 0.0),
        with(&|inputs| inputs.new_episodes_per_member_year = 0.9),
    ];
    regimes = regimes
        .iter()
        .flat_map(|inputs| {
            IntakePolicy::ALL.map(|intake_policy| Inputs {
                intake_policy,
                ..inputs.clone()
            })
        })
        .collect();
    regimes
}

#[test]
fn every_line_follows_from_its_formula() {
    for inputs in regimes() {
        let recomputed = check(&inputs);
        assert!(recomputed >= 9, "{recomputed} {inputs:?}");
    }
}

#[test]
fn every_line_follows_after_each_input_moves() {
    for inputs in regimes() {
        for parameter in PARAMETERS {
            let Some(range) = parameter.range() else {
                continue;
            };
            let value = inputs.number(parameter.id).unwrap();
            for moved in [value * 1.07 + range.step, value * 0.93 - range.step] {
                let mut inputs = inputs.clone();
                inputs.set_number(parameter.id, moved.clamp(range.min, range.max));
                check(&inputs);
            }
        }
    }
}

/// Every way to hire, a stoppage over the term's end, growth: the first and the last day.
#[test]
fn every_line_of_a_term_follows() {
    let mut recomputed = 0;
    for inputs in regimes() {
        let scenario = Scenario::try_from(&inputs).unwrap();
        let outcome = evaluate(&scenario);
        for hiring in HiringPlan::ALL {
            let term = Term {
                hiring,
                hiring_by_month: 6.0,
                stoppage_from_week: 48.0,
                stoppage_weeks: 8.0,
                stoppage_capacity: 0.4,
                ..year()
            };
            let mut lines = worksheet(&scenario, &outcome);
            lines.extend(further(&scenario, &outcome, &term));
            recomputed += check_lines(&inputs, &lines);
        }
    }
    assert!(recomputed > 4_000, "{recomputed}");
}

/// Each interval of a mix has its lines, and everything about it is there.
#[test]
fn a_mix_tells_each_interval() {
    for policy in IntakePolicy::ALL {
        for clinicians in [1_500.0, 3_000.0, 5_000.0] {
            let stream = |share, interval_weeks| Stream {
                share,
                interval_weeks,
                sessions: 16.0,
            };
            let inputs = Inputs {
                clinicians,
                intake_policy: policy,
                ordered_mix: vec![stream(0.4, 1.0), stream(0.35, 2.0), stream(0.25, 4.0)],
                ..Inputs::default()
            };
            let lines = lines(&inputs);
            check_lines(&inputs, &lines);
            let of = |scope| lines.iter().filter(|line| line.scope == scope).count();
            assert_eq!([0, 1, 2].map(|place| of(Scope::Stream(place))), [8; 3]);
        }
    }
}

/// What the page tells of each topic at the defaults.
#[test]
fn every_topic_is_told() {
    let lines = lines(&Inputs::default());
    for (scope, id) in [
        (Scope::Pooling, "pooling_gain"),
        (Scope::Unpaid, "unpaid_hours"),
        (Scope::FirstDay, "in_care_after"),
        (Scope::LastDay, "in_care_after"),
        (Scope::Draws, "draw_p90"),
        (Scope::BreakEven, "break_even_episodes"),
        (Scope::Exchange, "point_dollars"),
        (Scope::Exchange, "hour_costs"),
        (Scope::Exchange, "day_saves"),
        (Scope::TwoWay, "cell_members"),
        (Scope::Simulated, "interval_half_width"),
    ] {
        let told = |line: &&Line| line.scope == scope && line.id == id;
        let line = lines.iter().find(told).unwrap_or_else(|| panic!("{id}"));
        assert!(!line.formula.is_empty(), "{id}");
    }
}

#[test]
fn the_default_worksheet_tells_the_whole_chain() {
    let lines = lines(&Inputs::default());
    let result = |scope: Scope, id: &str| {
        let line = lines
            .iter()
            .find(|line| line.scope == scope && line.id == id);
        line.unwrap_or_else(|| panic!("{id}")).result.unwrap()
    };
    let outcome = evaluate(&Scenario::default());
    let ordered = outcome.required.ordered.unwrap();
    for (scope, id, published) in [
        (Scope::Ordered, "headcount", ordered.headcount),
        (Scope::Ordered, "posts", ordered.posts),
        (Scope::Ordered, "return_share", 0.9),
        (Scope::Standard, "return_share", 0.9),
        (Scope::Today, "return_beyond_p90", 0.1),
        (Scope::Today, "first_beyond_p90", 0.1),
        (
            Scope::Today,
            "caseload_per_fte",
            outcome.caseload_per_fte.unwrap(),
        ),
        (
            Scope::Today,
            "fluid_interval",
            outcome.waits.return_visit.fluid_weeks.unwrap(),
        ),
    ] {
        let ours = result(scope, id);
        assert!(
            (ours - published).abs() < 1e-9 * published.abs(),
            "{id} {ours}"
        );
    }
    println!("{} lines", lines.len());
}

/// One person fewer than the worksheet's headcount is below the FTE the search found.
#[test]
fn headcount_is_the_fte_rounded_up_once() {
    for inputs in regimes() {
        let outcome = evaluate(&Scenario::try_from(&inputs).unwrap());
        for staff in [outcome.required.ordered, outcome.required.standard]
            .into_iter()
            .flatten()
        {
            let people = staff.productive_fte / inputs.fte_per_clinician;
            assert!(staff.headcount - people < 1.0 + 1e-9 && staff.headcount >= people - 1e-9);
        }
    }
}

/// The number a printed figure stands for, and one unit of its last digit.
fn printed(text: &str) -> (f64, f64) {
    let digits: String = text
        .chars()
        .map(|mark| if mark == '−' { '-' } else { mark })
        .filter(|mark| mark.is_ascii_digit() || ".-".contains(*mark))
        .collect();
    let decimals = digits.split_once('.').map_or(0, |(_, end)| end.len());
    let unit = 10_f64.powi(-i32::try_from(decimals).unwrap());
    (digits.parse().unwrap(), unit)
}

#[test]
fn what_is_printed_recomputes_what_is_printed() {
    let messages = Messages::default();
    let mut recomputed = 0;
    for inputs in [
        Inputs::default(),
        Inputs {
            clinicians: 3_900.0,
            ..Inputs::default()
        },
        Inputs {
            clinicians: 5_000.0,
            intake_policy: IntakePolicy::Ratio,
            ..Inputs::default()
        },
    ] {
        for line in lines(&inputs) {
            if line.formula.is_empty() {
                continue;
            }
            let terms = line
                .terms
                .iter()
                .map(|(name, value)| (*name, printed(&figures::term(&messages, *value)).0))
                .collect();
            let result = line.result.unwrap();
            let factor = line.unit.map_or(1.0, Unit::display_factor);
            let text = figures::result(&messages, line.unit, result);
            let number = text.trim_end_matches(|mark: char| !mark.is_ascii_digit());
            let number = number.split(' ').next().unwrap();
            let (shown, unit) = printed(number);
            let value = recompute(&Line {
                terms,
                ..line.clone()
            }) * factor;
            assert!(
                (value - shown).abs() <= unit,
                "{:?} {} = {}: {value} is printed {text}",
                line.scope,
                line.id,
                line.formula
            );
            recomputed += 1;
        }
    }
    assert!(recomputed > 250, "{recomputed}");
}
