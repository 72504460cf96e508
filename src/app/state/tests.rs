use super::*;
use crate::model::observed::ObservedId;

const MEMBERS: Control = Control::Parameter(ParameterId::Members);
const WEEKS: Control = Control::Parameter(ParameterId::VisitIntervalWeeks);

const BOOKABLE: Control = Control::BookableHours;

fn is_stale(state: &State) -> bool {
    state.refused().next().is_some()
}

fn keyed(state: State, control: Control, texts: &[&str]) -> State {
    texts
        .iter()
        .fold(state, |state, text| state.after(typed(control, text)))
}

fn start() -> State {
    State::new("start", &Inputs::default(), Vec::new())
}

fn typed(control: Control, text: &str) -> Action {
    Action::Type {
        control,
        text: text.to_owned(),
        number: text.parse().map_err(|_| NumberError::NotANumber),
    }
}

#[test]
fn a_typed_value_counts_at_once_and_its_text_stays_until_it_is_left() {
    let state = start().after(typed(WEEKS, "1.50"));
    assert_eq!(state.inputs().visit_interval_weeks, 1.5);
    assert_eq!(state.drafts.get(&WEEKS).unwrap().text, "1.50");
    assert!(!state.settled);
    let left = state.after(Action::Settle(WEEKS));
    assert!(left.drafts.is_empty());
    assert!(left.settled);
    assert_eq!(left.inputs(), state.inputs());
}

#[test]
fn a_value_beyond_the_slider_is_taken_and_one_beyond_the_limits_is_refused() {
    let state = start().after(typed(MEMBERS, "90000000"));
    assert_eq!(state.inputs().members, 9e7);
    let refused = state
        .after(Action::Settle(MEMBERS))
        .after(typed(MEMBERS, "900000000"));
    assert_eq!(refused.inputs().members, 9e7);
    assert!(is_stale(&refused));
    let left = refused.after(Action::Settle(MEMBERS));
    assert_eq!(
        left.drafts.get(&MEMBERS).unwrap().text,
        "900000000",
        "a refused text stays in its box"
    );
    assert_eq!(
        left.drafts.get(&MEMBERS).unwrap().problem,
        Some(Problem::Outside)
    );
    let moved = left.after(Action::Slide(MEMBERS, 2e6));
    assert!(!is_stale(&moved));
    assert_eq!(moved.inputs().members, 2e6);
}

#[test]
fn a_text_that_is_no_number_changes_nothing_but_its_box() {
    let state = start().after(typed(WEEKS, "soon"));
    assert_eq!(state.scenario, start().scenario);
    assert_eq!(state.step, 0);
    assert!(is_stale(&state));
    assert!(!is_stale(&state.after(Action::Reset(WEEKS))));
}

#[test]
fn a_refused_text_leaves_nothing_of_what_was_typed_on_the_way() {
    for (control, texts) in [
        (MEMBERS, &["6", "60000000", "600000000"][..]),
        (WEEKS, &["2", "2 ", "2 w", "2 weeks"]),
        (BOOKABLE, &["3", "38"]),
    ] {
        let state = keyed(start(), control, texts);
        assert_eq!(state.inputs(), &Inputs::default(), "{control:?}");
        assert!(is_stale(&state));
        let left = state.after(Action::Settle(control));
        assert_eq!(left.inputs(), &Inputs::default(), "{control:?}");
        assert_eq!(
            left.drafts.get(&control).unwrap().text,
            texts[texts.len() - 1]
        );
    }
}

#[test]
fn a_refusal_is_told_when_the_box_is_left_and_until_it_is_mended() {
    let typing = keyed(start(), MEMBERS, &["5", "50"]);
    assert!(!typing.drafts.get(&MEMBERS).unwrap().told);
    let left = typing.after(Action::Settle(MEMBERS));
    assert!(left.drafts.get(&MEMBERS).unwrap().told);
    let mending = left.after(typed(MEMBERS, "5"));
    assert!(mending.drafts.get(&MEMBERS).unwrap().told);
    let mended = mending.after(typed(MEMBERS, "50000"));
    assert!(!mended.drafts.get(&MEMBERS).unwrap().told);
    assert_eq!(mended.inputs().members, 5e4);
    assert!(
        !mended
            .after(typed(MEMBERS, ""))
            .drafts
            .get(&MEMBERS)
            .unwrap()
            .told
    );
}

#[test]
fn an_edit_that_is_taken_back_restores_the_exact_value() {
    let clinicians = Control::Parameter(ParameterId::Clinicians);
    let exact = Inputs::default().clinicians;
    let state = keyed(start(), clinicians, &["19660"]).after(Action::Type {
        control: clinicians,
        text: "1,966".to_owned(),
        number: Ok(exact),
    });
    assert_eq!(state.inputs().clinicians.to_bits(), exact.to_bits());

    let odd = Inputs {
        patient_management_hours: 7.123_456_789_012,
        ..Inputs::default()
    };
    let state = State::new("start", &odd, Vec::new());
    let shown = BOOKABLE.read(&odd).unwrap().to_string();
    let back = keyed(state, BOOKABLE, &["3", &shown]);
    assert_eq!(back.inputs(), &odd);
}

#[test]
fn a_box_reverts_to_its_value_before_the_edit_and_to_no_other_change() {
    let refused = keyed(start(), WEEKS, &["2", "2 weeks"]);
    assert!(refused.after(Action::Revert(WEEKS)).drafts.is_empty());
    let state = keyed(start(), WEEKS, &["2", "2."])
        .after(Action::Slide(MEMBERS, 2e6))
        .after(Action::Revert(WEEKS));
    assert_eq!(state.inputs().visit_interval_weeks, 1.0);
    assert_eq!(state.inputs().members, 2e6);
    assert!(state.settled);
}

#[test]
fn the_other_control_of_a_parameter_takes_over_from_a_refused_text() {
    let notes = Control::Parameter(ParameterId::PatientManagementHours);
    let state = keyed(start(), BOOKABLE, &["38"])
        .after(Action::Settle(BOOKABLE))
        .after(Action::Slide(notes, 9.0));
    assert!(state.drafts.is_empty());
    assert_eq!(state.inputs().patient_management_hours, 9.0);
}

#[test]
fn a_drag_is_one_step_and_holds_the_axes() {
    let mut state = start().after(Action::Hold(WEEKS));
    for weeks in [1.2, 1.4, 1.6] {
        state = state.after(Action::Slide(WEEKS, weeks));
    }
    assert_eq!(state.step, 1);
    assert_eq!(state.held, Some(WEEKS));
    assert_eq!(state.before.as_ref(), Some(&start().scenario));
    state = state.after(Action::Settle(WEEKS));
    assert_eq!(state.held, None);
    state = state
        .after(Action::Slide(WEEKS, 1.8))
        .after(Action::Settle(WEEKS));
    assert_eq!(state.step, 2);
}

/// Firefox moves a thumb before the control that had the keyboard is left.
#[test]
fn what_is_left_late_neither_cuts_a_drag_in_two_nor_joins_it() {
    let typed = Action::Type {
        control: MEMBERS,
        text: "1".to_owned(),
        number: Ok(1e6),
    };
    let mut state = start().after(typed).after(Action::Hold(WEEKS));
    state = state.after(Action::Slide(WEEKS, 1.2));
    assert_eq!(state.step, 2, "typing and dragging are two steps");
    state = state.after(Action::Settle(MEMBERS));
    assert_eq!((state.held, state.settled), (Some(WEEKS), false));
    for weeks in [1.4, 1.6] {
        state = state.after(Action::Slide(WEEKS, weeks));
    }
    state = state.after(Action::Settle(WEEKS));
    assert_eq!((state.step, state.held, state.settled), (2, None, true));
    assert_eq!(state.after(Action::Undo).inputs().members, 1e6);
}

#[test]
fn choices_presets_and_resets_are_steps_of_their_own() {
    let state = start()
        .after(Action::Choose(IntakePolicy::Ratio))
        .after(Action::Slide(WEEKS, 2.0))
        .after(Action::Settle(WEEKS))
        .after(Action::Reset(WEEKS));
    assert_eq!(state.step, 3);
    assert!(state.settled);
    assert_eq!(state.inputs().intake_policy, IntakePolicy::Ratio);
    let back = state.after(Action::Start {
        preset: "other",
        inputs: Box::default(),
    });
    assert_eq!((back.step, back.origin), (4, "other"));
    assert_eq!(back.inputs(), &Inputs::default());
}

#[test]
fn a_solved_control_is_marked_until_an_input_changes() {
    let state = start().after(Action::Solve(WEEKS, 2.5));
    assert_eq!(state.inputs().visit_interval_weeks, 2.5);
    assert_eq!(state.solved, Some(WEEKS));
    assert_eq!((state.step, state.settled), (1, true));
    assert_eq!(
        state.after(Action::Settle(WEEKS)).solved,
        Some(WEEKS),
        "looking at a box changes nothing"
    );
    for changed in [
        Action::Slide(WEEKS, 3.0),
        Action::Slide(MEMBERS, 1e6),
        Action::Reset(WEEKS),
    ] {
        assert_eq!(state.after(changed).solved, None);
    }
}

#[test]
fn the_term_is_changed_like_the_inputs_and_never_touches_them() {
    let years = Control::Term(TermId::TermYears);
    let state = start()
        .after(typed(years, "2"))
        .after(Action::Settle(years))
        .after(Action::Hire(HiringPlan::Starts));
    assert_eq!((state.term.term_years, state.step), (2.0, 2));
    assert_eq!(state.term.hiring, HiringPlan::Starts);
    assert_eq!(state.scenario, start().scenario);
    let refused = state.after(typed(years, "7"));
    assert!(is_stale(&refused));
    assert_eq!(refused.term, state.term);
    let back = refused.after(Action::Reset(years));
    assert_eq!(back.term.term_years, 4.0);
    assert!(!is_stale(&back));
}

#[test]
fn a_figure_counted_may_be_left_blank_and_makes_no_result_stale() {
    let weeks = Control::Observed(ObservedId::ReturnMeanWeeks);
    let blank = || Action::Type {
        control: weeks,
        text: String::new(),
        number: Err(NumberError::Blank),
    };
    let state = start()
        .after(typed(weeks, "4.3"))
        .after(Action::Settle(weeks));
    assert_eq!(state.observed.return_mean_weeks, Some(4.3));
    assert_eq!((state.step, &state.scenario), (1, &start().scenario));
    let refused = state.after(typed(weeks, "600"));
    assert_eq!(refused.observed, state.observed);
    assert!(!is_stale(&refused) && refused.drafts.get(&weeks).unwrap().problem.is_some());
    let gone = refused.after(blank()).after(Action::Settle(weeks));
    assert_eq!(gone.observed, Observed::default());
    assert!(gone.drafts.is_empty());
    let back = state.after(blank()).after(Action::Revert(weeks));
    assert_eq!(back.observed, state.observed);
}

#[test]
fn opening_a_link_replaces_everything_and_is_no_step() {
    let inputs = Inputs {
        members: 1e6,
        ..Inputs::default()
    };
    let state = start().after(typed(WEEKS, "soon")).after(Action::Open {
        origin: "other",
        inputs: Box::new(inputs.clone()),
        term: Term {
            hiring: HiringPlan::Posts,
            ..Term::default()
        },
        observed: Observed {
            return_mean_weeks: Some(4.3),
            ..Observed::default()
        },
        notices: Vec::new(),
        table: None,
    });
    assert_eq!(state.observed.return_mean_weeks, Some(4.3));
    assert_eq!(state.inputs(), &inputs);
    assert_eq!(state.term.hiring, HiringPlan::Posts);
    assert_eq!(state.origin, "other");
    assert!(state.drafts.is_empty());
    assert_eq!(state.step, 0);
}

#[test]
fn a_file_that_is_opened_is_a_step() {
    let inputs = Inputs {
        members: 1e6,
        ..Inputs::default()
    };
    let decoded = crate::share::link::decode(&crate::share::link::encode(&inputs));
    let state = start().after(Action::Load(Box::new(decoded)));
    assert_eq!(state.inputs(), &inputs);
    assert_eq!(state.step, 1);
    assert_eq!(state.before, Some(Scenario::default()));
}

#[test]
fn another_scenario_with_the_same_inputs_is_a_step() {
    let same = |preset| Action::Start {
        preset,
        inputs: Box::default(),
    };
    let state = start().after(same("other"));
    assert_eq!((state.step, state.origin), (1, "other"));
    assert_eq!(state.after(same("other")).step, 1);
}

#[test]
fn inputs_outside_their_limits_never_enter_the_state() {
    let wrong = Inputs {
        members: f64::NAN,
        ..Inputs::default()
    };
    assert_eq!(State::new("start", &wrong, Vec::new()), start());
    let state = start().after(Action::Slide(MEMBERS, f64::INFINITY));
    assert_eq!(state.inputs(), &Inputs::default());
}

#[test]
fn an_action_that_changes_nothing_keeps_the_same_state() {
    let state = Rc::new(start());
    assert!(Rc::ptr_eq(
        &state,
        &state.clone().reduce(Action::Settle(WEEKS))
    ));
    assert!(Rc::ptr_eq(
        &state,
        &state.clone().reduce(Action::Reset(WEEKS))
    ));
    assert!(!Rc::ptr_eq(
        &state,
        &state.clone().reduce(Action::Slide(WEEKS, 2.0))
    ));
}
