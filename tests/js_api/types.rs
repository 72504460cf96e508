//! TypeScript declarations read off the sources: fields and their documentation.

use std::collections::BTreeMap;
use std::fmt::Write;

use caseload::model::PARAMETERS;
use caseload::model::parameter::Domain;
use caseload::model::projection::TermId;
use caseload::model::steady_state::Stream;
use serde_json::Value;

/// A half of a mix.
pub(crate) fn stream(share: f64) -> Stream {
    Stream {
        share,
        interval_weeks: 2.0,
        sessions: 16.0,
    }
}

/// Where a type comes from: the name it gets, its file, its name there.
const SOURCES: &[(&str, &str, &str)] = &[
    ("Stream", "src/model/steady_state.rs", "struct Stream"),
    ("IntakePolicy", "src/model/inputs.rs", "enum IntakePolicy"),
    (
        "HiringPlan",
        "src/model/projection/term.rs",
        "enum HiringPlan",
    ),
    ("Parameter", "src/js_api.rs", "struct Row"),
    ("Preset", "src/js_api.rs", "struct OnRecord"),
    ("Outcome", "src/model/outcome.rs", "struct Outcome"),
    ("Requirements", "src/model/outcome.rs", "struct Required"),
    ("Staff", "src/model/outcome.rs", "struct Staff"),
    ("Today", "src/model/outcome.rs", "struct Today"),
    ("Waits", "src/model/outcome.rs", "struct Waits"),
    (
        "FirstAppointment",
        "src/model/outcome.rs",
        "struct FirstAppointment",
    ),
    ("ReturnVisit", "src/model/outcome.rs", "struct ReturnVisit"),
    (
        "StreamReturns",
        "src/model/outcome.rs",
        "struct StreamReturns",
    ),
    ("Status", "src/model/outcome.rs", "enum Status"),
    (
        "NoRequirement",
        "src/model/requirement.rs",
        "enum NoRequirement",
    ),
    ("Projection", "src/model/projection.rs", "struct Projection"),
    ("Week", "src/model/projection.rs", "struct Week"),
    ("Simulated", "src/js_api.rs", "struct Simulated"),
    (
        "Findings",
        "src/model/simulation/findings.rs",
        "struct Findings",
    ),
    (
        "VisitFindings",
        "src/model/simulation/findings.rs",
        "struct VisitFindings",
    ),
    (
        "Estimate",
        "src/model/simulation/estimate.rs",
        "struct Estimate",
    ),
    ("Solution", "src/model/goal_seek.rs", "enum Solution"),
    ("Best", "src/model/goal_seek.rs", "struct Best"),
    ("Problem", "src/js_api/problem.rs", "enum Problem"),
];

/// A member: its documentation, its name and its type.
#[derive(Debug, Clone, Default)]
struct Member {
    doc: String,
    name: String,
    kind: String,
}

#[derive(Debug, Clone)]
enum Shape {
    /// An object; an input may be left out.
    Object {
        members: Vec<Member>,
        optional: bool,
    },
    /// One of some words.
    Words(Vec<Member>),
    /// One of some objects, told apart by `kind`.
    Union(Vec<(Member, Vec<Member>)>),
}

/// Every type.
pub(crate) struct Types {
    order: Vec<&'static str>,
    all: BTreeMap<&'static str, (String, Shape)>,
}

impl Types {
    pub(crate) fn of_sources() -> Self {
        let mut types = Self {
            order: Vec::new(),
            all: BTreeMap::new(),
        };
        types.add("Inputs", inputs());
        types.add("Plan", plan());
        for (name, path, declared) in SOURCES {
            types.add(name, read(&super::source(path), declared));
        }
        types
    }

    fn add(&mut self, name: &'static str, found: (String, Shape)) {
        self.order.push(name);
        self.all.insert(name, found);
    }

    /// The declarations.
    pub(crate) fn text(&self) -> String {
        let mut text = String::from("// Made of the sources by tests/js_api.rs.\n");
        for name in &self.order {
            let (doc, shape) = &self.all[name];
            write!(text, "\n/** {doc} */\n").unwrap();
            match shape {
                Shape::Object { members, optional } => {
                    let mark = if *optional { "?" } else { "" };
                    writeln!(text, "export interface {name} {{").unwrap();
                    for Member { doc, name, kind } in members {
                        writeln!(text, "  /** {doc} */\n  {name}{mark}: {kind};").unwrap();
                    }
                    text.push_str("}\n");
                }
                Shape::Words(words) => {
                    writeln!(text, "export type {name} =").unwrap();
                    for (index, word) in words.iter().enumerate() {
                        let end = if index + 1 < words.len() { "" } else { ";" };
                        writeln!(text, "  /** {} */\n  | \"{}\"{end}", word.doc, word.name)
                            .unwrap();
                    }
                }
                Shape::Union(variants) => {
                    writeln!(text, "export type {name} =").unwrap();
                    for (index, (variant, members)) in variants.iter().enumerate() {
                        let end = if index + 1 < variants.len() { "" } else { ";" };
                        let mut body = format!("kind: \"{}\"", variant.name);
                        for Member { name, kind, .. } in members {
                            write!(body, "; {name}: {kind}").unwrap();
                        }
                        if *name == "Problem" {
                            body.push_str("; message: string");
                        }
                        writeln!(text, "  /** {} */\n  | {{ {body} }}{end}", variant.doc).unwrap();
                    }
                }
            }
        }
        let numbers: Vec<String> = PARAMETERS
            .iter()
            .filter(|parameter| parameter.range().is_some())
            .map(|parameter| format!("  | \"{}\"", parameter.name))
            .collect();
        write!(
            text,
            "\n/** The name of an input that is a number. */\nexport type NumberName =\n{};\n\n\
             /** What a result is to reach. */\nexport interface Target {{\n  \
             /** The name of the result, such as `waits.return_visit.p50_weeks`. */\n  \
             result: string;\n  \
             /** The value to reach, in the result's unit. */\n  value: number;\n}}\n",
            numbers.join("\n")
        )
        .unwrap();
        text
    }

    /// Panics unless a value is exactly of a type.
    pub(crate) fn check(&self, kind: &str, value: &Value) {
        if let Some(inner) = kind.strip_suffix(" | null") {
            if !value.is_null() {
                self.check(inner, value);
            }
            return;
        }
        if let Some(inner) = kind.strip_suffix("[]") {
            for item in value.as_array().unwrap() {
                self.check(inner, item);
            }
            return;
        }
        match kind {
            "number" => assert!(value.is_number(), "{value}"),
            "boolean" => assert!(value.is_boolean(), "{value}"),
            "string" => assert!(value.is_string(), "{value}"),
            name => self.check_named(name, value),
        }
    }

    fn check_named(&self, name: &str, value: &Value) {
        match &self.all[name].1 {
            Shape::Object { members, optional } => {
                let object = value
                    .as_object()
                    .unwrap_or_else(|| panic!("{name}: {value}"));
                for key in object.keys() {
                    let known = members.iter().any(|member| member.name == *key);
                    assert!(known, "{name} has no {key}");
                }
                for member in members {
                    match object.get(&member.name) {
                        Some(value) => self.check(&member.kind, value),
                        None => assert!(*optional, "{name} lacks {}", member.name),
                    }
                }
            }
            Shape::Words(words) => {
                let found = words.iter().any(|word| Some(&*word.name) == value.as_str());
                assert!(found, "{name}: {value}");
            }
            Shape::Union(_) => panic!("{name} is not checked here"),
        }
    }
}

/// The inputs: documented in the list that makes them, with limits and defaults of the table.
fn inputs() -> (String, Shape) {
    let source = super::source("src/model/parameter.rs");
    let mut members: Vec<Member> = PARAMETERS
        .iter()
        .map(|parameter| {
            let declared = source.lines().position(|line| {
                line.split_whitespace().nth(1) == Some(parameter.name)
                    && line.starts_with("    ")
                    && !line.contains("//")
            });
            let limits = match parameter.domain {
                Domain::Number(range) => format!(
                    " {} to {}; default {}.",
                    range.min, range.max, range.default
                ),
                Domain::Policy => " Default \"intake_first\".".to_owned(),
            };
            let doc = declared.map_or_else(
                || "Who gets slots first.".to_owned(),
                |at| doc_before(&source, at),
            );
            Member {
                doc: format!("{doc}{limits}"),
                name: parameter.name.to_owned(),
                kind: if parameter.range().is_some() {
                    "number"
                } else {
                    "IntakePolicy"
                }
                .to_owned(),
            }
        })
        .collect();
    members.push(Member {
        doc: "Intervals ordered for shares of the new patients, at most 8, shares summing to 1; \
              when there are any, they replace `visit_interval_weeks` and `sessions_to_complete`."
            .to_owned(),
        name: "ordered_mix".to_owned(),
        kind: "Stream[]".to_owned(),
    });
    let doc = "Inputs, in the units of the table of parameters: shares are fractions. What is left \
               out has its default.";
    (
        doc.to_owned(),
        Shape::Object {
            members,
            optional: true,
        },
    )
}

fn plan() -> (String, Shape) {
    let source = super::source("src/model/projection/term.rs");
    let (_, shape) = read(&source, "struct Term");
    let Shape::Object { members, .. } = shape else {
        panic!("a term is an object");
    };
    let members: Vec<Member> = TermId::ALL
        .into_iter()
        .map(|id| {
            let mut member = members
                .iter()
                .find(|member| member.name == id.name())
                .unwrap()
                .clone();
            match id.range() {
                Some(range) => write!(
                    member.doc,
                    " {} to {}; default {}.",
                    range.min, range.max, range.default
                ),
                None => write!(member.doc, " Default \"keep\"."),
            }
            .unwrap();
            member
        })
        .collect();
    let doc = "What happens over the term. What is left out has its default.";
    (
        doc.to_owned(),
        Shape::Object {
            members,
            optional: true,
        },
    )
}

/// A struct or an enum as its source has it.
fn read(source: &str, declared: &str) -> (String, Shape) {
    let lines: Vec<&str> = source.lines().collect();
    let opening = format!("{declared} {{");
    let start = lines
        .iter()
        .position(|line| {
            line.trim_start_matches("pub(super) ")
                .trim_start_matches("pub ")
                == opening
        })
        .unwrap_or_else(|| panic!("no {declared}"));
    let body: Vec<&str> = lines[start + 1..]
        .iter()
        .take_while(|line| **line != "}")
        .copied()
        .collect();
    let doc = doc_before(source, start);
    if declared.starts_with("struct") {
        let members = fields(&body);
        assert!(!members.is_empty(), "{declared}");
        let optional = false;
        return (doc, Shape::Object { members, optional });
    }
    let mut variants = Vec::new();
    for (at, line) in body.iter().enumerate() {
        let Some(head) = line
            .strip_prefix("    ")
            .filter(|head| head.starts_with(char::is_uppercase))
        else {
            continue;
        };
        let name: String = head.chars().take_while(|c| c.is_alphanumeric()).collect();
        let inside: Vec<&str> = if head.ends_with('{') {
            body[at + 1..]
                .iter()
                .take_while(|line| **line != "    },")
                .copied()
                .collect()
        } else {
            Vec::new()
        };
        let member = Member {
            doc: doc_before(&body.join("\n"), at),
            name: snake(&name),
            kind: String::new(),
        };
        variants.push((member, fields(&inside)));
    }
    if variants.iter().all(|(_, fields)| fields.is_empty()) {
        let words = variants.into_iter().map(|(word, _)| word).collect();
        return (doc, Shape::Words(words));
    }
    (doc, Shape::Union(variants))
}

fn fields(lines: &[&str]) -> Vec<Member> {
    let mut members = Vec::new();
    let mut doc = String::new();
    let mut renamed = None;
    for line in lines.iter().map(|line| line.trim()) {
        if let Some(words) = line.strip_prefix("/// ") {
            doc.push_str(words);
            doc.push(' ');
        } else if let Some(name) = line.strip_prefix("#[serde(rename = \"") {
            renamed = name.split('"').next();
        } else if let Some((name, kind)) = line.trim_end_matches(',').split_once(": ") {
            let name = name.trim_start_matches("pub ");
            members.push(Member {
                doc: plain(doc.trim_end()),
                name: renamed.take().unwrap_or(name).to_owned(),
                kind: typescript(kind),
            });
            doc.clear();
        }
    }
    members
}

/// The first paragraph of the documentation above a line.
fn doc_before(source: &str, at: usize) -> String {
    let lines: Vec<&str> = source.lines().take(at).map(str::trim).collect();
    let above = lines
        .iter()
        .rev()
        .take_while(|line| line.starts_with("///") || line.starts_with("#["));
    let mut above: Vec<&str> = above.filter_map(|line| line.strip_prefix("///")).collect();
    above.reverse();
    let first: Vec<&str> = above
        .into_iter()
        .map(str::trim)
        .take_while(|line| !line.is_empty())
        .collect();
    plain(&first.join(" "))
}

/// Documentation without links to code.
fn plain(doc: &str) -> String {
    let mut doc = doc.replace("[`", "`").replace("`]", "`");
    while let Some((before, rest)) = doc.split_once("`(super") {
        let after = rest.split_once(')').map_or("", |(_, after)| after);
        doc = format!("{before}`{after}");
    }
    doc
}

fn typescript(kind: &str) -> String {
    let inside = |kind: &str, outer: &str| {
        kind.strip_prefix(outer)
            .and_then(|rest| rest.strip_suffix('>'))
            .map(typescript)
    };
    if let Some(inner) = inside(kind, "Option<") {
        return format!("{inner} | null");
    }
    if let Some(inner) = inside(kind, "Vec<") {
        return format!("{inner}[]");
    }
    match kind {
        "f64" | "u32" | "u64" | "usize" => "number",
        "bool" => "boolean",
        "String" | "&'static str" => "string",
        "(f64, f64)" => "[number, number]",
        "[IntakePolicy; 4]" => "IntakePolicy[]",
        "Chosen" => "number | IntakePolicy",
        "Required" => "Requirements",
        name => {
            let known = name == "Inputs" || SOURCES.iter().any(|(known, ..)| *known == name);
            assert!(known, "no type for {name}");
            name
        }
    }
    .to_owned()
}

fn snake(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(c.to_lowercase());
    }
    out
}
