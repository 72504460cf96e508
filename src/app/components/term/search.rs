//! The search for the fewest starts a month, one projection at a time.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::frame::{Due, Later};
use crate::model::Scenario;
use crate::model::projection::{Answer, Plan, StartsSearch, Term};

/// What the answer belongs to.
#[derive(Debug, Clone, PartialEq)]
struct Asked {
    scenario: Scenario,
    plan: Plan,
    by_week: u32,
    most_starts: f64,
}

/// The answer, once it is found; nothing while it is not, or is another question's.
#[hook]
pub(super) fn use_needed_starts(scenario: &Scenario, term: &Term) -> Option<Answer> {
    let found = use_state_eq(|| None::<(Asked, Answer)>);
    let later = use_memo((), |()| Later::new(Due::Milliseconds(0)));
    // How the plan itself hires does not matter here.
    let any = Term {
        hiring: crate::model::projection::HiringPlan::Keep,
        ..*term
    };
    let asked = Asked {
        scenario: scenario.clone(),
        plan: any.plan(),
        by_week: term.by_week(),
        most_starts: term.most_starts(scenario.inputs()),
    };
    use_effect_with(asked.clone(), {
        let found = found.clone();
        move |asked| {
            let Asked {
                scenario,
                plan,
                by_week,
                most_starts,
            } = asked;
            let search = StartsSearch::new(scenario, plan, *by_week, *most_starts);
            let asked = asked.clone();
            let done = Rc::new(move |answer| found.set(Some((asked.clone(), answer))));
            if let Ok(search) = search {
                search_on(search, &later, done);
            }
            move || later.forget()
        }
    });
    let (question, answer) = (*found).clone()?;
    (question == asked).then_some(answer)
}

/// Runs one projection after the page has had its turn, and asks for the next.
fn search_on(mut search: StartsSearch, later: &Rc<Later>, done: Rc<dyn Fn(Answer)>) {
    let again = later.clone();
    later.ask(move || match search.step() {
        Ok(Some(answer)) => done(answer),
        Ok(None) => search_on(search, &again, done),
        // A plan outside its limits was refused when the search began.
        Err(_) => {}
    });
}
