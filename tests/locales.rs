//! The catalogue: complete, used, the same in every language, and read as Fluent reads it.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use caseload::i18n::{Arg, Locale, Messages, family::unit_id};
use caseload::model::IntakePolicy;
use caseload::model::PARAMETERS;
use caseload::model::observed::ObservedId;
use caseload::model::parameter::{Group, Status, Unit};
use caseload::model::projection::{HiringPlan, TermId};
use caseload::presets::PRESETS;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use intl_pluralrules::{PluralRuleType, PluralRules};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|end| end == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn catalogue(locale: Locale) -> String {
    files(&Path::new(ROOT).join("locales").join(locale.tag()), "ftl")
        .iter()
        .map(|file| fs::read_to_string(file).unwrap())
        .collect()
}

fn ids(locale: Locale) -> BTreeSet<String> {
    Messages::new(locale).ids().collect()
}

/// Every value as written, read by splitting lines: independent of the reader under test.
fn values(locale: Locale) -> BTreeMap<String, String> {
    let mut values: BTreeMap<String, String> = BTreeMap::new();
    let (mut message, mut id) = (String::new(), String::new());
    for line in catalogue(locale).lines() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        let name = line.split('=').next().unwrap().trim();
        if !line.starts_with(' ') {
            name.clone_into(&mut message);
            id.clone_from(&message);
        } else if let Some(attribute) = name.strip_prefix('.') {
            id = format!("{message}.{attribute}");
        }
        let value = values.entry(id.clone()).or_default();
        value.push_str(line);
        value.push('\n');
    }
    values
}

fn words_after(text: &str, mark: char) -> BTreeSet<String> {
    text.split(mark)
        .skip(1)
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                .collect::<String>()
        })
        .filter(|name| !name.is_empty())
        .collect()
}

fn variables(value: &str) -> BTreeSet<String> {
    words_after(value, '$')
}

fn variant_keys(value: &str) -> BTreeSet<String> {
    words_after(value, '[')
}

fn reference(locale: Locale) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![locale.tag().parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => {
            let decimals = number.options.minimum_fraction_digits.unwrap_or(0);
            Some(Messages::default().number(number.value, u8::try_from(decimals).unwrap()))
        }
        _ => None,
    }));
    let resource = FluentResource::try_new(catalogue(locale)).expect("valid Fluent");
    bundle.add_resource(resource).expect("no id twice");
    bundle
}

/// What the reference implementation makes of an id, line breaks as spaces.
fn expected(bundle: &FluentBundle<FluentResource>, id: &str, args: &FluentArgs<'_>) -> String {
    let (message, attribute) = id.split_once('.').map_or((id, None), |(m, a)| (m, Some(a)));
    let message = bundle.get_message(message).unwrap();
    let pattern = match attribute {
        Some(name) => message.get_attribute(name).unwrap().value(),
        None => message.value().unwrap(),
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors);
    assert!(errors.is_empty(), "{id}: {errors:?}");
    text.replace('\n', " ")
}

#[test]
fn reads_every_message_as_fluent_does() {
    for locale in Locale::ALL {
        let (messages, bundle) = (Messages::new(locale), reference(locale));
        for (id, value) in values(locale) {
            if !messages.ids().any(|known| known == id) {
                // A message without a value of its own, only attributes.
                assert!(
                    bundle.get_message(&id).is_some_and(|m| m.value().is_none()),
                    "{id}"
                );
                continue;
            }
            let names: Vec<&'static str> = variables(&value)
                .into_iter()
                .map(|name| &*name.leak())
                .collect();
            let mut samples: Vec<Arg> = [
                (0.0, 0),
                (1.0, 0),
                (1.0, 1),
                (2.0, 0),
                (1.5, 1),
                (1234.5, 1),
            ]
            .map(|(value, decimals)| Arg::Number(value, decimals))
            .into();
            samples.push(Arg::Text("words".to_owned()));
            let words = |key: &String| key.parse::<f64>().is_err();
            samples.extend(
                variant_keys(&value)
                    .into_iter()
                    .filter(words)
                    .map(Arg::Text),
            );
            for sample in samples {
                let ours: Vec<_> = names.iter().map(|name| (*name, sample.clone())).collect();
                let mut theirs = FluentArgs::new();
                for name in &names {
                    match &sample {
                        Arg::Number(value, decimals) => {
                            let options = FluentNumberOptions {
                                minimum_fraction_digits: (*decimals > 0)
                                    .then_some(usize::from(*decimals)),
                                ..FluentNumberOptions::default()
                            };
                            theirs.set(*name, FluentNumber::new(*value, options));
                        }
                        Arg::Text(text) => theirs.set(*name, text.clone()),
                    }
                }
                assert_eq!(
                    messages.format(&id, &ours),
                    expected(&bundle, &id, &theirs),
                    "{id} with {sample:?}"
                );
            }
        }
    }
}

#[test]
fn reads_every_file_of_a_language() {
    for locale in Locale::ALL {
        let known = ids(locale);
        let bundle = reference(locale);
        for id in values(locale).keys() {
            let only_attributes = bundle.get_message(id).is_some_and(|m| m.value().is_none());
            assert!(known.contains(id) || only_attributes, "{id}");
        }
        assert!(known.len() > 300);
    }
}

#[test]
fn languages_have_the_same_messages_with_the_same_variables() {
    let english = values(Locale::En);
    for locale in Locale::ALL {
        let other = values(locale);
        let missing: Vec<_> = english
            .keys()
            .filter(|id| !other.contains_key(*id))
            .collect();
        let extra: Vec<_> = other
            .keys()
            .filter(|id| !english.contains_key(*id))
            .collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{locale:?}: {missing:?} {extra:?}"
        );
        for (id, value) in &other {
            assert_eq!(variables(value), variables(&english[id]), "{locale:?} {id}");
        }
    }
}

/// Messages that say the same in both languages: names, keys of the keyboard, abbreviations, and
/// what a language says of itself.
const SHARED: [&str; 6] = [
    "app-title",
    "group-treatment.summary",
    "label-within-sentence",
    "static-speechless-es",
    "unit-minutes",
    "week-hours",
];

/// Whether a value has words of its own: letters outside `{ … }`.
fn has_words(value: &str) -> bool {
    let text = value.split_once('=').map_or("", |(_, text)| text);
    let mut depth = 0;
    text.chars().any(|character| {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth == 0 && character.is_alphabetic()
    })
}

#[test]
fn no_message_is_left_in_english() {
    let english = values(Locale::En);
    for locale in Locale::ALL {
        if locale == Locale::En {
            continue;
        }
        let other = values(locale);
        let same: Vec<&str> = english
            .iter()
            .filter(|(id, value)| has_words(value) && other.get(*id) == Some(value))
            .map(|(id, _)| id.as_str())
            .filter(|id| id.contains('.') || !id.starts_with("room-key-"))
            .collect();
        assert_eq!(same, SHARED, "{locale:?}");
    }
}

#[test]
fn numbers_are_the_same_in_every_language() {
    for locale in Locale::ALL {
        let messages = Messages::new(locale);
        assert_eq!(messages.locale(), locale);
        assert_eq!(messages.number(4303.46, 1), "4,303.5");
        assert_eq!(messages.percent(0.085, 1), "8.5%");
        assert_eq!(messages.dollars(12.674, 2), "$12.67");
        assert_eq!(messages.parse("4,303.5", None), Ok(4303.5));
    }
    let words = |value| Messages::new(Locale::Es).format("unit-weeks.value", &[("n", value)]);
    assert_eq!(words(Arg::Number(1.0, 1)), "1.0 semana");
    assert_eq!(words(Arg::Number(1_000_000.0, 0)), "1,000,000 semanas");
}

#[test]
fn plural_selections_have_every_category_of_the_language() {
    for locale in Locale::ALL {
        let tag: unic_langid::LanguageIdentifier = locale.tag().parse().unwrap();
        let rules = PluralRules::create(tag, PluralRuleType::CARDINAL).unwrap();
        let categories: BTreeSet<String> = (0..=200)
            .map(|n| n.to_string())
            .chain(["1000000".to_owned(), "1.5".to_owned(), "1.0".to_owned()])
            .map(|n| format!("{:?}", rules.select(n.as_str()).unwrap()).to_lowercase())
            .collect();
        for (id, value) in values(locale) {
            let keys = variant_keys(&value);
            if keys.contains("one") {
                assert!(keys.is_superset(&categories), "{locale:?} {id}: {keys:?}");
            }
        }
    }
}

#[test]
fn families_are_complete_and_closed() {
    let mut expected = BTreeSet::new();
    let mut family = |id: &str, attributes: &[&str]| {
        expected.insert(id.to_owned());
        expected.extend(attributes.iter().map(|name| format!("{id}.{name}")));
    };
    for parameter in PARAMETERS {
        family(
            &format!("parameter-{}", parameter.name),
            &["help", "source"],
        );
        if let Some(unit) = parameter.unit {
            family(unit_id(unit), &["value"]);
        }
    }
    // The third question reads three parameters and writes one.
    family("parameter-bookable_hours", &["help", "source"]);
    for id in TermId::ALL {
        family(&format!("parameter-{}", id.name()), &["help", "source"]);
        if let Some(unit) = id.unit() {
            family(unit_id(unit), &["value"]);
        }
    }
    for id in ObservedId::ALL {
        family(&format!("parameter-{}", id.name()), &["help"]);
        if let Some(unit) = id.unit() {
            family(unit_id(unit), &["value"]);
        }
    }
    for plan in HiringPlan::ALL {
        family(&format!("hiring-{}", plan.name()), &["help"]);
    }
    // Units of results only.
    for unit in [
        Unit::Fte,
        Unit::DollarsPerMemberMonth,
        Unit::PeoplePerWeek,
        Unit::PeoplePerYear,
        Unit::MembersPerFte,
        Unit::PatientsPerFte,
        Unit::VisitsPerMonth,
        Unit::FtePerThousandMembers,
        Unit::ShareOfPaidHours,
    ] {
        family(unit_id(unit), &["value"]);
    }
    for group in Group::ALL {
        family(&format!("group-{}", group.id()), &["summary"]);
    }
    for status in [
        Status::Statute,
        Status::Contract,
        Status::EmployerStatement,
        Status::UnionStatement,
        Status::Survey,
        Status::Press,
        Status::Derived,
        Status::Assumption,
        Status::Choice,
        Status::Convention,
    ] {
        family(&format!("status-{}", status.id()), &["help"]);
    }
    for policy in IntakePolicy::ALL {
        family(&format!("policy-{}", policy.name()), &["help"]);
    }
    for preset in PRESETS {
        family(
            &format!("preset-{}", preset.id),
            &["description", "source", "standard"],
        );
    }
    let families = [
        "parameter-",
        "unit-",
        "group-",
        "status-",
        "policy-",
        "preset-",
        "hiring-",
    ];
    let found: BTreeSet<String> = ids(Locale::En)
        .into_iter()
        .filter(|id| families.iter().any(|family| id.starts_with(family)))
        .collect();
    assert_eq!(found, expected);
}

/// Every string literal of the sources outside their tests, comments left out.
fn literals(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let code = text.split("#[cfg(test)]").next().unwrap();
    let lines: Vec<&str> = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect();
    let code = lines.join("\n");
    let mut rest = code.as_str();
    while let Some((before, after)) = rest.split_once('"') {
        let mut end = 0;
        let bytes = after.as_bytes();
        while end < bytes.len() && bytes[end] != b'"' {
            end += if bytes[end] == b'\\' { 2 } else { 1 };
        }
        let call = before.trim_end().to_owned();
        found.push((call, after[..end.min(after.len())].to_owned()));
        rest = after.get(end + 1..).unwrap_or("");
    }
    found
}

fn sources() -> Vec<(PathBuf, Vec<(String, String)>)> {
    files(&Path::new(ROOT).join("src"), "rs")
        .into_iter()
        .map(|file| {
            let text = fs::read_to_string(&file).unwrap().replace("'\"'", "' '");
            (file, literals(&text))
        })
        .collect()
}

/// Whether an id is one a template such as `preset-{}.source` can write.
fn written_by(template: &str, id: &str) -> bool {
    let mut parts = template.split(['{', '}']).step_by(2);
    let Some(mut rest) = parts.next().and_then(|start| id.strip_prefix(start)) else {
        return false;
    };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else {
        return rest.is_empty();
    };
    for part in middle {
        let Some(at) = rest.find(part) else {
            return false;
        };
        rest = &rest[at + part.len()..];
    }
    rest.len() > last.len() && rest.ends_with(last)
}

#[test]
fn every_message_the_sources_ask_for_exists() {
    let known = ids(Locale::En);
    let mut asked = 0;
    for (file, literals) in sources() {
        for (before, literal) in &literals {
            let direct = [".text(", ".format("]
                .iter()
                .any(|call| before.ends_with(call));
            let written = [".text(&format!(", ".format(&format!("]
                .iter()
                .any(|call| before.ends_with(call));
            let narrative = file
                .components()
                .any(|part| part.as_os_str() == "narrative")
                && ["sentence-", "error-", "link-"]
                    .iter()
                    .any(|start| literal.starts_with(start))
                && !literal.contains('{');
            let exists = if written && !literal.starts_with('{') {
                known.iter().any(|id| written_by(literal, id))
            } else if direct || narrative {
                known.contains(literal)
            } else {
                continue;
            };
            asked += 1;
            assert!(exists, "{}: {literal}", file.display());
        }
    }
    assert!(asked > 80, "only {asked} found");
}

#[test]
fn every_message_is_used() {
    let page = fs::read_to_string(Path::new(ROOT).join("index.html")).unwrap_or_default();
    let literals: BTreeSet<String> = sources()
        .into_iter()
        .flat_map(|(_, literals)| literals)
        .map(|(_, literal)| literal)
        .collect();
    let messages = Messages::new(Locale::En);
    let unused: Vec<String> = messages
        .ids()
        .filter(|id| {
            let written = |template: &String| {
                let start = template.split('{').next().unwrap_or("");
                start.len() > 3 && template.contains('{') && written_by(template, id)
            };
            // `format!("{}.value", unit_id(…))`: the message's id is a literal of its own.
            let attribute = id.split_once('.').is_some_and(|(message, attribute)| {
                literals.contains(message) && literals.contains(&format!("{{}}.{attribute}"))
            });
            let on_page = !page.is_empty() && page.contains(&messages.text(id));
            !literals.contains(id) && !attribute && !on_page && !literals.iter().any(written)
        })
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn the_document_is_headed_as_the_catalogue_says() {
    let page = fs::read_to_string(Path::new(ROOT).join("index.html")).unwrap();
    let messages = Messages::new(Locale::En);
    for id in ["static-title", "static-description"] {
        assert!(page.contains(&messages.text(id)), "{id}");
    }
}

#[test]
fn labels_stay_on_one_line() {
    for locale in Locale::ALL {
        let messages = Messages::new(locale);
        for parameter in PARAMETERS {
            let label = messages.parameter_label(parameter.id);
            assert!(label.chars().count() <= 34, "{label}");
        }
        for preset in PRESETS {
            let name = messages.preset(preset);
            assert!(name.chars().count() <= 60, "{name}");
        }
    }
}

#[test]
fn standards_are_never_called_the_law() {
    for (id, value) in values(Locale::En) {
        assert!(!value.to_lowercase().contains("the law "), "{id}");
    }
}
