//! Links: everything valid comes back bit for bit, nothing hostile gets in.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::sync::LazyLock;

use caseload::i18n::Messages;
use caseload::model::observed::{Observed, ObservedId};
use caseload::model::projection::Term;
use caseload::model::{Inputs, IntakePolicy, PARAMETERS, ParameterId, Scenario, Value};
use caseload::narrative::link_notice;
use caseload::presets::{self, PRESETS};
use caseload::share::Claim;
use caseload::share::link::{Decoded, LONGEST, LinkNotice, decode, encode, encode_from};
use proptest::prelude::*;

fn unknown(key: &str) -> LinkNotice {
    LinkNotice::UnknownKey {
        key: key.to_owned(),
    }
}

fn unreadable(id: ParameterId, text: &str) -> LinkNotice {
    LinkNotice::Unreadable {
        id,
        text: text.to_owned(),
    }
}

static MESSAGES: LazyLock<Messages> = LazyLock::new(Messages::default);

/// Decodes and checks what holds for any text: valid inputs, and notices that can be said.
fn safe(link: &str) -> Decoded {
    let decoded = decode(link);
    assert!(Scenario::try_from(&decoded.inputs).is_ok(), "{link:?}");
    for id in ObservedId::ALL {
        let figure = decoded.observed.number(id);
        assert!(figure.is_none_or(|figure| id.range().contains(figure)));
    }
    for notice in &decoded.notices {
        let text = link_notice(notice, &MESSAGES);
        assert!(text.ends_with('.'), "{text}");
        assert!(!text.chars().any(char::is_control), "{text:?}");
        assert!(text.chars().count() < 400, "{text}");
    }
    decoded
}

fn inputs() -> impl Strategy<Value = Inputs> {
    let numbers = prop::collection::vec((any::<bool>(), 0.0..=1.0_f64, 0..4_u8), PARAMETERS.len());
    (numbers, 0..IntakePolicy::ALL.len()).prop_map(|(numbers, policy)| {
        let mut inputs = Inputs {
            intake_policy: IntakePolicy::ALL[policy],
            ..Inputs::default()
        };
        for (parameter, (changed, at, shape)) in PARAMETERS.iter().zip(numbers) {
            let (Some(range), true) = (parameter.range(), changed) else {
                continue;
            };
            let value = match shape {
                0 => range.min,
                1 => range.max,
                2 => (range.min + at * (range.max - range.min)).clamp(range.min, range.max),
                _ => {
                    let steps = (at * (range.slider_max - range.slider_min) / range.step).floor();
                    range.slider_min + steps * range.step
                }
            };
            inputs.set_number(parameter.id, value);
        }
        inputs
    })
}

/// Figures somebody counted, each inside its limits or not there.
fn observed() -> impl Strategy<Value = Observed> {
    prop::array::uniform5(prop::option::of((0.0..=1.0_f64, 0..3_u8))).prop_map(|figures| {
        let mut observed = Observed::default();
        for (id, figure) in ObservedId::ALL.into_iter().zip(figures) {
            let range = id.range();
            let value = figure.map(|(at, shape)| match shape {
                0 => range.min,
                1 => range.max,
                _ => (range.min + at * (range.max - range.min)).clamp(range.min, range.max),
            });
            observed.set(id, value);
        }
        observed
    })
}

const STRANGE_KEYS: &[&str] = &[
    "v",
    "__proto__",
    "constructor",
    "secret",
    "Members",
    "",
    "%",
    "%00",
    "a%20b",
    "é",
    "members%00",
];
const STRANGE_VALUES: &[&str] = &[
    "NaN",
    "inf",
    "-inf",
    "1e309",
    "-1e309",
    "-0",
    "0x10",
    "1_000",
    "1,5",
    "",
    "%",
    "%zz",
    "%00",
    "%ed%a0%80",
    "\u{202e}",
    "99999999999999999999999999",
    "1e-400",
    "4.9e-324",
    "1e400",
    "+5",
    "5%",
];

/// Links that look like links: known and unknown keys, values of every kind, stray separators.
fn links() -> impl Strategy<Value = String> {
    let key = prop_oneof![
        9 => prop::sample::select(PARAMETERS).prop_map(|parameter| parameter.name.to_owned()),
        2 => prop::sample::select(&ObservedId::ALL[..]).prop_map(|id| id.name().to_owned()),
        3 => prop::sample::select(STRANGE_KEYS).prop_map(str::to_owned),
    ];
    let value = prop_oneof![
        4 => any::<f64>().prop_map(|value| format!("{value:e}")),
        4 => (-1e3..1e7).prop_map(|value: f64| value.to_string()),
        3 => prop::sample::select(STRANGE_VALUES).prop_map(str::to_owned),
        1 => prop::sample::select(&IntakePolicy::ALL[..]).prop_map(|policy| policy.name().to_owned()),
    ];
    let separator = prop::sample::select(&["&", "&amp;", "#", "?", "&&", "=", ";"][..]);
    prop::collection::vec((separator, key, value), 0..8).prop_map(|parts| {
        let pairs = parts
            .iter()
            .flat_map(|(separator, key, value)| [*separator, key, "=", value]);
        pairs.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn valid_inputs_come_back_bit_for_bit(inputs in inputs()) {
        let link = encode(&inputs);
        prop_assert!(link.len() < 2_400, "{}", link.len());
        prop_assert_eq!(link.is_empty(), inputs == Inputs::default());
        let decoded = decode(&link);
        prop_assert!(decoded.notices.is_empty(), "{:?}", decoded.notices);
        for parameter in PARAMETERS {
            match (inputs.value(parameter.id), decoded.inputs.value(parameter.id)) {
                (Value::Number(sent), Value::Number(read)) => {
                    prop_assert_eq!(sent.to_bits(), read.to_bits(), "{}", parameter.name);
                }
                (sent, read) => prop_assert_eq!(sent, read),
            }
        }
        prop_assert_eq!(encode(&decoded.inputs), link);
    }

    #[test]
    fn figures_counted_come_back_bit_for_bit(observed in observed(), inputs in inputs()) {
        let link = encode_from("nobody", &inputs, &Term::default(), &observed);
        let decoded = decode(&link);
        prop_assert!(decoded.notices.is_empty(), "{:?}", decoded.notices);
        prop_assert_eq!(&decoded.inputs, &inputs);
        for id in ObservedId::ALL {
            let bits = |observed: &Observed| observed.number(id).map(f64::to_bits);
            prop_assert_eq!(bits(&decoded.observed), bits(&observed), "{}", id.name());
            prop_assert_eq!(link.contains(id.name()), observed.number(id).is_some());
        }
        let again = encode_from("nobody", &decoded.inputs, &decoded.term, &decoded.observed);
        prop_assert_eq!(again, link);
    }

    #[test]
    fn any_link_yields_inputs_inside_the_limits(link in links()) {
        let decoded = safe(&link);
        // What was read is said again without notices.
        prop_assert!(decode(&encode(&decoded.inputs)).notices.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_yields_inputs_inside_the_limits(text in any::<String>()) {
        safe(&text);
    }
}

#[test]
fn defaults_are_the_empty_link() {
    assert_eq!(encode(&Inputs::default()), "");
    for link in ["", "#", "?", "#?", "v=1", "#v=1", " ", "&", "&&&", "#&?="] {
        let expected = Decoded {
            inputs: Inputs::default(),
            term: Term::default(),
            observed: Observed::default(),
            from: None,
            claim: Claim::default(),
            notices: Vec::new(),
        };
        assert_eq!(decode(link), expected, "{link:?}");
    }
}

#[test]
fn a_language_changes_no_number_and_is_no_stranger() {
    let link = "v=1&members=200000&lang=es";
    let decoded = safe(link);
    assert_eq!(decoded.inputs, decode("v=1&members=200000").inputs);
    for link in [link, "lang=es", "#lang=en", "lang=tlh&lang=es"] {
        assert!(decode(link).notices.is_empty(), "{link}");
    }
}

#[test]
fn keys_stand_in_table_order_and_defaults_are_left_out() {
    let inputs = Inputs {
        intake_policy: IntakePolicy::Ratio,
        cost_per_fte_year: 150_000.0,
        members: 1e6,
        ..Inputs::default()
    };
    assert_eq!(
        encode(&inputs),
        "v=1&members=1000000&cost_per_fte_year=150000&intake_policy=ratio"
    );
}

#[test]
fn presets_come_back() {
    for preset in PRESETS {
        let decoded = decode(&encode(&preset.inputs()));
        assert_eq!(
            decoded,
            Decoded {
                inputs: preset.inputs(),
                term: Term::default(),
                observed: Observed::default(),
                from: None,
                claim: Claim::default(),
                notices: Vec::new()
            }
        );
    }
}

#[test]
fn the_scenario_the_inputs_were_started_from_comes_back() {
    for preset in PRESETS {
        for weeks in [preset.inputs().visit_interval_weeks, 2.5] {
            let inputs = Inputs {
                visit_interval_weeks: weeks,
                ..preset.inputs()
            };
            let link = encode_from(preset.id, &inputs, &Term::default(), &Observed::default());
            let decoded = safe(&link);
            assert_eq!(decoded.inputs, inputs, "{link}");
            assert_eq!(decoded.notices, [], "{link}");
            assert_eq!(presets::origin(decoded.from, &inputs), preset.id, "{link}");
        }
    }
    assert_eq!(
        encode_from(
            "low-turnover",
            &Inputs::default(),
            &Term::default(),
            &Observed::default()
        ),
        "v=1&from=low-turnover"
    );
    assert_eq!(
        encode_from(
            "nobody",
            &Inputs::default(),
            &Term::default(),
            &Observed::default()
        ),
        ""
    );
}

#[test]
fn a_scenario_that_is_not_on_record_is_said() {
    let decoded = safe("v=1&from=mars-2030&members=200000");
    assert_eq!(decoded.from, None);
    assert_eq!(decoded.inputs.members, 2e5);
    assert_eq!(
        decoded.notices,
        [LinkNotice::UnknownOrigin {
            text: "mars-2030".to_owned()
        }]
    );
    let decoded = safe("from=hawaii-2022&from=mars-2030");
    assert_eq!(decoded.from, Some("hawaii-2022"));
    assert_eq!(decoded.notices, [LinkNotice::SecondOrigin]);
}

#[test]
fn what_hosts_and_mail_programs_do_to_links_is_undone() {
    let expected = Decoded {
        inputs: Inputs {
            members: 2e5,
            no_show_share: 0.15,
            ..Inputs::default()
        },
        term: Term::default(),
        observed: Observed::default(),
        from: None,
        claim: Claim::default(),
        notices: Vec::new(),
    };
    for link in [
        "v=1&members=200000&no_show_share=0.15",
        "#v=1&members=200000&no_show_share=0.15",
        "?v=1&members=200000&no_show_share=0.15",
        "#?v=1&members=200000&no_show_share=0.15",
        "#v=1&members=200000&no_show_share=0.15#?secret=Ab3xYz",
        "#v=1&members=200000&no_show_share=0.15?secret=Ab3xYz",
        "#v=1&members=200000&no_show_share=0.15&utm_source=news&utm_medium=mail&fbclid=x&gclid=y",
        "v=1&amp;members=200000&amp;no_show_share=0.15",
        "v%3D1%26members%3D200000%26no_show_share%3D0.15",
        "v=1&members=%32%30%30000&no%5Fshow%5Fshare=0%2E15",
        "members=200000&no_show_share=0.15",
        "no_show_share=.15&members=2e5&v=1",
        " #v=1&members= 200000 &no_show_share=0.150\n",
        "v=1&&members=200000&&no_show_share=0.15&",
    ] {
        assert_eq!(safe(link), expected, "{link}");
    }
}

#[test]
fn figures_counted_are_clamped_left_out_and_said() {
    let decoded = safe(
        "patients_booked_a_day=90&observed_return_mean_weeks=soon&observed_caseload_per_fte=55\
         &observed_caseload_per_fte=56&observed_caseload_per_fte=57\
         &observed_return_share_within_standard=NaN",
    );
    assert_eq!(
        decoded.observed,
        Observed {
            patients_booked_a_day: Some(60.0),
            caseload_per_fte: Some(55.0),
            ..Observed::default()
        }
    );
    assert_eq!(decoded.inputs, Inputs::default());
    let said: Vec<String> = decoded
        .notices
        .iter()
        .map(|notice| link_notice(notice, &MESSAGES))
        .collect();
    assert_eq!(
        said,
        [
            "Patients booked a day: the value given is 90; the limit is 60, which is used instead.",
            "Time between visits, mean: “soon” is not a number; it was left out.",
            "Active patients for each FTE is given more than once; the first value is used.",
            "Return visits within the standard: “NaN” is not a number; it was left out.",
        ]
    );
}

#[test]
fn unknown_keys_are_named_five_at_most() {
    assert_eq!(safe("v=1&patients=3").notices, [unknown("patients")]);
    assert_eq!(safe("garbage").notices, [unknown("garbage")]);
    assert_eq!(safe("Members=5").notices, [unknown("Members")]);
    assert_eq!(
        safe("__proto__=1&constructor=2").notices,
        [unknown("__proto__"), unknown("constructor")]
    );
    let many: Vec<String> = (0..1000).map(|n| format!("k{n}={n}")).collect();
    let many = many.join("&");
    let notices = safe(&many).notices;
    assert_eq!(notices.len(), 6);
    assert_eq!(
        notices.last(),
        Some(&LinkNotice::MoreUnknownKeys { count: 995 })
    );
    assert_eq!(
        safe(&"x".repeat(60)).notices,
        [unknown(&format!("{}…", "x".repeat(40)))]
    );
}

#[test]
fn numbers_outside_the_limits_are_clamped_and_said() {
    let decoded = safe("members=5&no_show_share=2&leave_weeks_per_year=-1&clinicians=1e300");
    let clamped = |id, value, limit| LinkNotice::Clamped { id, value, limit };
    assert_eq!(
        decoded.notices,
        [
            clamped(ParameterId::Members, 5.0, 100.0),
            clamped(ParameterId::NoShowShare, 2.0, 0.9),
            clamped(ParameterId::LeaveWeeksPerYear, -1.0, 0.0),
            clamped(ParameterId::Clinicians, 1e300, 2e6),
        ]
    );
    assert_eq!(decoded.inputs.members.to_bits(), 100.0_f64.to_bits());
    assert_eq!(decoded.inputs.no_show_share.to_bits(), 0.9_f64.to_bits());
    let said: Vec<String> = decoded
        .notices
        .iter()
        .map(|notice| link_notice(notice, &MESSAGES))
        .collect();
    assert_eq!(
        said,
        [
            "Members covered: the value given is 5 people; the limit is 100 people, which is used instead.",
            "No-shows: the value given is 200%; the limit is 90%, which is used instead.",
            "Leave: the value given is −1 week a year; the limit is 0 weeks a year, which is used instead.",
            "Clinicians at work: the value given is 1e300; the limit is 2,000,000 people, which is used instead.",
        ]
    );
}

#[test]
fn a_clamped_number_never_reads_like_its_limit() {
    for parameter in PARAMETERS {
        let Some(range) = parameter.range() else {
            continue;
        };
        for value in [range.min.next_down(), range.max.next_up()] {
            let decoded = decode(&format!("{}={value:e}", parameter.name));
            let [
                LinkNotice::Clamped {
                    value: said, limit, ..
                },
            ] = decoded.notices[..]
            else {
                panic!("{}: {:?}", parameter.name, decoded.notices);
            };
            assert_eq!(said.to_bits(), value.to_bits());
            let text = link_notice(&decoded.notices[0], &MESSAGES);
            assert!(text.contains(&format!("{value:e}")), "{text} {limit}");
        }
    }
}

#[test]
fn what_is_no_number_is_the_default_and_said() {
    for text in [
        "NaN",
        "nan",
        "inf",
        "-inf",
        "infinity",
        "1e309",
        "-1e309",
        "0x10",
        "1_000",
        "1,5",
        "4,600,00",
        "4600,000",
        ",600",
        "4,600.000,5",
        "10%",
        "",
        " ",
        "abc",
        "1 2",
        "١٢",
        "1e",
        "--1",
        "1.2.3",
        "null",
        "undefined",
        "[object Object]",
    ] {
        let decoded = safe(&format!("members={text}&clinicians=5"));
        assert_eq!(
            decoded.notices,
            [unreadable(ParameterId::Members, text)],
            "{text:?}"
        );
        let expected = Inputs {
            clinicians: 5.0,
            ..Inputs::default()
        };
        assert_eq!(decoded.inputs, expected);
    }
    assert_eq!(
        safe("members").notices,
        [unreadable(ParameterId::Members, "")]
    );
    assert_eq!(
        safe("intake_policy=Ratio").notices,
        [unreadable(ParameterId::IntakePolicy, "Ratio")]
    );
    assert_eq!(
        link_notice(&unreadable(ParameterId::IntakePolicy, "x"), &MESSAGES),
        "Who gets slots first: “x” is not one of the choices; \
         the default, New patients first, is used."
    );
}

#[test]
fn numbers_are_read_as_a_person_writes_them() {
    let decoded = safe("members=4,700,000&clinicians=1,234.5&no_show_share=10%25");
    assert_eq!(decoded.notices, []);
    assert_eq!(decoded.inputs.members, 4.7e6);
    assert_eq!(decoded.inputs.clinicians, 1_234.5);
    assert_eq!(decoded.inputs.no_show_share, 0.1);
}

#[test]
fn minus_zero_is_zero() {
    let decoded = safe("meeting_hours=-0");
    assert!(decoded.notices.is_empty());
    assert_eq!(decoded.inputs.meeting_hours.to_bits(), 0.0_f64.to_bits());
}

#[test]
fn the_first_of_two_values_counts_and_is_said_once() {
    let decoded = safe("members=1000&members=2000&members=3000");
    assert_eq!(
        decoded.notices,
        [LinkNotice::Duplicate {
            id: ParameterId::Members
        }]
    );
    assert_eq!(decoded.inputs.members.to_bits(), 1000.0_f64.to_bits());
}

#[test]
fn versions_are_said() {
    let newer = safe("v=2&members=1000");
    assert_eq!(newer.notices, [LinkNotice::NewerVersion { version: 2 }]);
    assert_eq!(newer.inputs.members.to_bits(), 1000.0_f64.to_bits());
    for text in ["", "0", "x", "-1", "1.0", "4294967296"] {
        let decoded = safe(&format!("v={text}&members=1000"));
        let expected = LinkNotice::UnreadableVersion {
            text: text.to_owned(),
        };
        assert_eq!(decoded.notices, [expected], "{text:?}");
    }
    assert!(safe(&"v=2&".repeat(4000)).notices.len() <= 1 + 6);
}

#[test]
fn a_long_link_is_cut_between_pairs_and_said() {
    let link = format!("clinicians=7&{}members=460000", "a=1&".repeat(LONGEST / 4));
    let decoded = safe(&link);
    assert_eq!(decoded.notices.first(), Some(&LinkNotice::TooLong));
    assert_eq!(
        decoded.inputs,
        Inputs {
            clinicians: 7.0,
            ..Inputs::default()
        }
    );

    // The cut falls inside the digits of a number: it must not be read short.
    let head = format!("{}=1&members=", "a".repeat(LONGEST - 14));
    assert_eq!(safe(&format!("{head}4600000")).inputs, Inputs::default());

    let huge = "9".repeat(10_000_000);
    assert_eq!(
        safe(&format!("clinicians=7&members={huge}")).notices,
        [LinkNotice::TooLong]
    );
    assert_eq!(safe(&huge).notices, [LinkNotice::TooLong]);
}

#[test]
fn every_notice_is_a_sentence() {
    let said = |link: &str| -> Vec<String> {
        decode(link)
            .notices
            .iter()
            .map(|notice| link_notice(notice, &MESSAGES))
            .collect()
    };
    assert_eq!(
        said("v=3&patients=2&members=x&members=1"),
        [
            "This was made with a newer version (3); what this version knows was read.",
            "“patients” is not known to this version; it was left out.",
            "Members covered: “x” is not a number; the default, 4,600,000 people, is used.",
            "Members covered is given more than once; the first value is used.",
        ]
    );
    assert_eq!(
        said("v=x&a&b&c&d&e&f"),
        [
            "“x” is not a version; this was read as version 1.",
            "“a” is not known to this version; it was left out.",
            "“b” is not known to this version; it was left out.",
            "“c” is not known to this version; it was left out.",
            "“d” is not known to this version; it was left out.",
            "“e” is not known to this version; it was left out.",
            "1 more unknown key was left out.",
        ]
    );
    assert_eq!(
        said(&"x".repeat(70_000)),
        ["This link is too long to read: only its first 65,536 characters were."]
    );
}

#[test]
fn strange_characters_are_shown_harmlessly() {
    assert_eq!(safe("%00=1").notices, [unknown("\u{fffd}")]);
    assert_eq!(safe("a%e2%80%aeb=1").notices, [unknown("a\u{fffd}b")]);
    assert_eq!(
        safe("%ed%a0%80=1").notices,
        [unknown("\u{fffd}\u{fffd}\u{fffd}")]
    );
    assert_eq!(
        safe("<script>alert(1)</script>=1").notices,
        [unknown("<script>alert(1)</script>")]
    );
    assert_eq!(
        safe("members=5\u{202e}000").notices,
        [unreadable(ParameterId::Members, "5\u{fffd}000")]
    );
    safe("\u{0}\u{1}\u{7f}\u{85}=\u{feff}");
}
