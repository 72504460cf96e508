//! The rules of ARCHITECTURE.md that a compiler does not check, read off the sources.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that panics has failed, which is what it is for"
)]

use std::fs;
use std::path::Path;

use caseload::model::PARAMETERS;

/// Words the code of some files must not contain.
struct Rule {
    name: &'static str,
    /// The files it binds: a module `x` is `x.rs` and everything below `x/`.
    modules: &'static [&'static str],
    forbidden: &'static [&'static str],
    /// Code that breaks the rule, to prove that it can be broken.
    broken_by: &'static str,
}

const PURE: &[&str] = &[
    "model",
    "presets",
    "statements",
    "proposal",
    "share",
    "i18n",
    "narrative",
];

const RULES: &[Rule] = &[
    Rule {
        name: "the pure layers know no browser, no framework, no chart",
        modules: PURE,
        forbidden: &["web_sys", "js_sys", "wasm_bindgen", "yew", "plotters"],
        broken_by: "use web_sys::Window;",
    },
    Rule {
        name: "the pure layers know no layer above them",
        modules: PURE,
        forbidden: &[
            "crate::charts",
            "crate::browser",
            "crate::app",
            "crate::js_api",
        ],
        broken_by: "use crate::app::state::State;",
    },
    Rule {
        name: "the model knows no words, links or presets",
        modules: &["model"],
        forbidden: &[
            "crate::i18n",
            "crate::narrative",
            "crate::share",
            "crate::presets",
            "crate::statements",
            "crate::proposal",
        ],
        broken_by: "fn label(messages: &crate::i18n::Messages) {}",
    },
    Rule {
        // The standard library's differ between platforms in the last bits; libm's do not.
        name: "the model takes its transcendental functions from libm",
        modules: &["model"],
        forbidden: &[
            ".exp()",
            ".exp2()",
            ".exp_m1()",
            ".ln()",
            ".ln_1p()",
            ".log2()",
            ".log10()",
            ".powf(",
            ".powi(",
            ".cbrt()",
            ".hypot(",
            ".sin()",
            ".cos()",
            ".tan()",
            ".sinh()",
            ".cosh()",
            ".tanh()",
            ".atan()",
            ".atan2(",
            "f64::exp",
            "f64::ln",
            "f64::log",
            "f64::pow",
            "f64::cbrt",
            "f64::sin",
            "f64::cos",
            "f64::tan",
        ],
        broken_by: "let share = (-rate * time).exp();",
    },
    Rule {
        name: "charts know no browser and no framework",
        modules: &["charts"],
        forbidden: &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "yew",
            "plotters_canvas",
            "crate::browser",
            "crate::app",
        ],
        broken_by: "use yew::Html;",
    },
    Rule {
        name: "the functions for programs know no page",
        modules: &["js_api"],
        forbidden: &[
            "web_sys",
            "yew",
            "plotters",
            "crate::charts",
            "crate::browser",
            "crate::app",
        ],
        broken_by: "use crate::app::state::State;",
    },
    Rule {
        name: "only the browser layer uses web-sys",
        modules: &["app", "main"],
        forbidden: &["web_sys", "js_sys", "wasm_bindgen"],
        broken_by: "let window = web_sys::window();",
    },
    Rule {
        name: "the browser layer knows no framework",
        modules: &["browser"],
        forbidden: &["yew", "crate::app"],
        broken_by: "use yew::Callback;",
    },
];

/// The longest file a person should have to read.
const MOST_LINES: usize = 800;

impl Rule {
    fn binds(&self, path: &str) -> bool {
        self.modules.iter().any(|module| {
            path.strip_prefix("src/")
                .and_then(|path| path.strip_prefix(module))
                .is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
        })
    }

    /// One line for each breach in a source file.
    fn breaches(&self, path: &str, source: &str) -> Vec<String> {
        if !self.binds(path) {
            return Vec::new();
        }
        code(source)
            .flat_map(|(number, line)| {
                self.forbidden
                    .iter()
                    .filter(move |word| contains_word(line, word))
                    .map(move |word| format!("{path}:{number}: {word}: {}", self.name))
            })
            .collect()
    }
}

/// The lines of code with their numbers: without comments, and without the tests at the end.
fn code(source: &str) -> impl Iterator<Item = (usize, &str)> {
    source
        .lines()
        .enumerate()
        .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
        .map(|(index, line)| (index + 1, line.split("//").next().unwrap_or(line)))
}

/// Whether a word stands in a line, not merely as part of a longer name.
fn contains_word(line: &str, word: &str) -> bool {
    let is_name = |character: char| character.is_alphanumeric() || character == '_';
    line.match_indices(word).any(|(start, _)| {
        let before = line[..start].chars().next_back();
        let after = line[start + word.len()..].chars().next();
        let bounded = |inside: Option<char>, outside: Option<char>| {
            !(inside.is_some_and(is_name) && outside.is_some_and(is_name))
        };
        // A name may go on behind: `f64::pow` also forbids `f64::powi`.
        bounded(word.chars().next(), before)
            && (word.starts_with("f64::") || bounded(word.chars().next_back(), after))
    })
}

/// Every file of the project with one of these extensions: its path and its text.
fn files(extensions: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(
        Path::new(env!("CARGO_MANIFEST_DIR")),
        "",
        extensions,
        &mut found,
    );
    found
}

fn collect(folder: &Path, prefix: &str, extensions: &[&str], found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{prefix}{name}");
        if entry.file_type().unwrap().is_dir() {
            if !name.starts_with('.') && !["target", "dist", "node_modules"].contains(&&*name) {
                collect(&entry.path(), &format!("{path}/"), extensions, found);
            }
        } else if extensions.iter().any(|extension| name.ends_with(extension)) {
            found.push((path, fs::read_to_string(entry.path()).unwrap()));
        }
    }
}

#[test]
fn layers_keep_to_themselves() {
    let sources = files(&[".rs"]);
    let breaches: Vec<String> = sources
        .iter()
        .flat_map(|(path, source)| RULES.iter().flat_map(|rule| rule.breaches(path, source)))
        .collect();
    assert!(breaches.is_empty(), "\n{}", breaches.join("\n"));
}

#[test]
fn every_rule_binds_a_file_and_can_be_broken() {
    let sources = files(&[".rs"]);
    for rule in RULES {
        for module in rule.modules {
            let file = format!("src/{module}.rs");
            assert!(
                sources.iter().any(|(path, _)| *path == file),
                "{}: no {file}",
                rule.name
            );
            let below = format!("src/{module}/deep/down.rs");
            for path in [&file, &below] {
                assert_eq!(
                    rule.breaches(path, rule.broken_by).len(),
                    1,
                    "{}",
                    rule.name
                );
            }
        }
        assert!(rule.breaches("src/lib.rs", rule.broken_by).is_empty());
        let commented = format!("// {}", rule.broken_by);
        assert!(rule.breaches("src/model.rs", &commented).is_empty());
    }
}

#[test]
fn words_are_whole_words() {
    assert!(contains_word("use web_sys::Window;", "web_sys"));
    assert!(!contains_word("use my_web_sys::Window;", "web_sys"));
    assert!(!contains_word("let yewish = 1;", "yew"));
    assert!(contains_word("x.exp()", ".exp()"));
    assert!(!contains_word("libm::exp(x)", ".exp()"));
    assert!(contains_word("map(f64::powi)", "f64::pow"));
}

#[test]
fn files_are_short_enough_to_read() {
    let long: Vec<String> = files(&[".rs", ".css", ".js", ".html"])
        .iter()
        .map(|(path, source)| (path, source.lines().count()))
        .filter(|(_, lines)| *lines > MOST_LINES)
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "{}", long.join(", "));
}

#[test]
fn module_files_stand_beside_their_folders() {
    let named_mod: Vec<String> = files(&["mod.rs"])
        .into_iter()
        .map(|(path, _)| path)
        .filter(|path| path.ends_with("/mod.rs"))
        .collect();
    assert!(named_mod.is_empty(), "{}", named_mod.join(", "));
}

/// `unsafe_code = "forbid"` and the rest of the workspace's lints reach a package only if its
/// manifest says so.
#[test]
fn every_package_takes_the_workspaces_lints() {
    let manifests = files(&["Cargo.toml"]);
    assert!(manifests.len() >= 3);
    for (path, manifest) in manifests {
        assert!(manifest.contains("[lints]\nworkspace = true"), "{path}");
    }
}

#[test]
fn every_parameter_has_its_row_of_evidence() {
    let evidence = files(&["evidence.md"]);
    let (_, text) = evidence
        .iter()
        .find(|(path, _)| path == "docs/evidence.md")
        .expect("docs/evidence.md");
    let missing: Vec<&str> = PARAMETERS
        .iter()
        .map(|parameter| parameter.name)
        .filter(|name| !text.contains(&format!("| `{name}` |")))
        .collect();
    assert!(missing.is_empty(), "no row for {}", missing.join(", "));
}

/// The tool and the library speak one protocol, which changes with every version.
#[test]
fn wasm_bindgen_is_pinned_to_its_tool() {
    let sources = files(&["Cargo.toml", "tools.rs"]);
    let text = |name: &str| {
        let found = sources.iter().find(|(path, _)| path == name);
        &found.unwrap_or_else(|| panic!("no {name}")).1
    };
    let manifest = text("Cargo.toml");
    let (_, after) = manifest
        .split_once("wasm-bindgen = { version = \"=")
        .unwrap();
    let (version, _) = after.split_once('"').unwrap();
    assert!(text("xtask/src/tools.rs").contains(&format!("version: \"{version}\"")));
}
