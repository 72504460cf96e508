//! The tables of docs/performance.md.

use super::figures::Figures;
use crate::build::Size;

const MISSING: &str = "–";

/// A table.
pub(super) fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let rule: Vec<String> = head.iter().map(|_| "---".to_owned()).collect();
    let head = head.iter().map(|cell| (*cell).to_owned()).collect();
    let lines = [head, rule];
    let lines = lines.iter().chain(rows);
    let mut text = String::new();
    for cells in lines {
        text.extend(["| ", &cells.join(" | "), " |\n"]);
    }
    text
}

/// Queues and simulators beside published packages.
pub(super) fn queues(figures: &Figures) -> String {
    let mut tables = vec![
        by_size(figures, "chance of waiting, servers", "erlang_c"),
        by_size(figures, "smallest staff, load", "smallest_staff"),
        wrong_answers(figures),
        simulators(figures),
    ];
    if figures.get("peers/erlang_c/10").is_none() {
        tables.insert(
            0,
            "This machine has no Python: the peers were not measured.\n".to_owned(),
        );
    }
    tables.join("\n")
}

fn by_size(figures: &Figures, title: &str, id: &str) -> String {
    let rows: Vec<Vec<String>> = ["10", "100", "1000", "10000", "100000"]
        .into_iter()
        .map(|size| {
            let [ours, theirs] =
                ["native", "peers"].map(|side| figures.get(&format!("{side}/{id}/{size}")));
            vec![grouped(size), time(ours), time(theirs), ratio(ours, theirs)]
        })
        .collect();
    table(&[title, "here", "pyworkforce", "ratio"], &rows)
}

fn wrong_answers(figures: &Figures) -> String {
    let rows = [
        ("within a tenth of a service time", "short"),
        ("within ten service times", "long"),
    ]
    .map(|(title, id)| {
        let of = |side: &str| {
            let find = |what: &str| figures.get(&format!("{side}/smallest/{id}/{what}"));
            match (find("wrong"), find("cases")) {
                (Some(wrong), Some(cases)) => {
                    format!("{} of {}", count(Some(wrong)), count(Some(cases)))
                }
                _ => MISSING.to_owned(),
            }
        };
        vec![title.to_owned(), of("native"), of("peers")]
    });
    table(
        &["smallest staff, wrong answers", "here", "pyworkforce"],
        &rows,
    )
}

fn simulators(figures: &Figures) -> String {
    let ours = figures.get("native/mmc_customers");
    let rows = [
        ("here", "native/mmc_customers", "native/mmc/mean_wait"),
        ("here, in WebAssembly", "wasm/mmc_customers", ""),
        (
            "SimPy",
            "peers/simpy/mmc_customers",
            "peers/simpy/mean_wait",
        ),
        ("Ciw", "peers/ciw/mmc_customers", "peers/ciw/mean_wait"),
        ("by formula", "", "native/mmc/formula"),
    ]
    .map(|(title, id, wait)| {
        let theirs = figures.get(id);
        let wait = figures.get(wait).map(|wait| format!("{wait:.4}"));
        vec![
            title.to_owned(),
            time(theirs),
            ratio(ours, theirs),
            wait.unwrap_or_else(|| MISSING.to_owned()),
        ]
    });
    let head = [
        "a million customers, 50 servers, load 45",
        "time",
        "ratio",
        "mean wait found",
    ];
    table(&head, &rows)
}

/// The model, natively and in WebAssembly.
pub(super) fn model(figures: &Figures) -> String {
    let row = |title: &str, id: &str| {
        let find = |side: &str| time(figures.get(&format!("{side}/{id}")));
        vec![title.to_owned(), find("native"), find("wasm")]
    };
    let mut rows: Vec<Vec<String>> = [
        ("one whole evaluation, defaults", "whole_evaluation/default"),
        ("… in overload", "whole_evaluation/overloaded"),
        ("… ratio policy", "whole_evaluation/ratio"),
        (
            "… pool of 20, uneven caseloads (15 kinds of therapist)",
            "whole_evaluation/pooled",
        ),
        ("waits at 400 staffings, defaults", "curve_of_waits/default"),
        ("… at those the drawn line needs", "line_of_waits/default"),
        (
            "waits at 400 staffings, pool of 20, uneven caseloads",
            "curve_of_waits/pooled",
        ),
        ("… at those the drawn line needs", "line_of_waits/pooled"),
        (
            "shares seen at 400 times, defaults",
            "curve_of_shares_seen/default",
        ),
        (
            "… pool of 20, uneven caseloads",
            "curve_of_shares_seen/pooled",
        ),
    ]
    .into_iter()
    .map(|(title, id)| row(title, id))
    .collect();
    let sum = |side: &str| {
        ["whole_evaluation", "line_of_waits", "curve_of_shares_seen"]
            .iter()
            .map(|id| figures.get(&format!("{side}/{id}/default")))
            .sum::<Option<f64>>()
    };
    rows.push(vec![
        "**evaluation and both lines, defaults: a slider event's**".to_owned(),
        format!("**{}**", time(sum("native"))),
        format!("**{}**", time(sum("wasm"))),
    ]);
    rows.extend(
        [
            ("10,000 draws, closed form", "monte_carlo_closed_form"),
            (
                "10,000 draws, whole model",
                "monte_carlo_whole_model/default",
            ),
            ("four years, week by week", "projection_four_years"),
            ("a million visits, patient by patient", "simulated_visits"),
        ]
        .map(|(title, id)| row(title, id)),
    );
    table(&["", "native", "WebAssembly"], &rows)
}

/// One slider event on the built page, and what many leave behind.
pub(super) fn event(figures: &Figures) -> String {
    let sliders: Vec<Vec<String>> = [
        "members",
        "visit_interval_weeks",
        "bookable_hours",
        "clinicians",
    ]
    .into_iter()
    .map(|slider| {
        let cells = [
            (1, "p50"),
            (1, "p95"),
            (1, "script"),
            (1, "layout"),
            (4, "p50"),
            (4, "p95"),
        ]
        .map(|(rate, what)| time(figures.get(&format!("page/{slider}/{rate}/{what}"))));
        std::iter::once(format!("`{slider}`"))
            .chain(cells)
            .collect()
    })
    .collect();
    let head = [
        "slider",
        "p50",
        "p95",
        "processor: script",
        "layout and style",
        "at a quarter of the processor, p50",
        "p95",
    ];
    let gained = figures.get("page/heap_slope");
    let left: Vec<Vec<String>> = [
        ("slider moves in a row", count(figures.get("page/moves"))),
        (
            "bytes of script heap gained for each",
            gained.map_or_else(|| MISSING.to_owned(), |bytes| format!("{bytes:.2}")),
        ),
        (
            "pages of WebAssembly memory gained by all",
            count(figures.get("page/memory_pages")),
        ),
        (
            "nodes of the document gained by all",
            count(figures.get("page/nodes")),
        ),
        (
            "requests after the page has loaded",
            count(figures.get("page/requests")),
        ),
    ]
    .into_iter()
    .map(|(title, value)| vec![title.to_owned(), value])
    .collect();
    format!("{}\n{}", table(&head, &sliders), table(&["", ""], &left))
}

/// What the built page weighs.
pub(super) fn size(sizes: &[Size]) -> String {
    let row = |name: &str, sizes: &[&Size]| {
        let sum = |part: fn(&Size) -> usize| {
            let sum: usize = sizes.iter().copied().map(part).sum();
            grouped(&sum.to_string())
        };
        vec![
            name.to_owned(),
            sum(|size| size.raw),
            sum(|size| size.gzip),
            sum(|size| size.brotli),
        ]
    };
    let mut rows = Vec::new();
    for (load, title) in [
        (Load::First, "**first load**"),
        (
            Load::OnDemand,
            "**on demand: the first folded part opened**",
        ),
    ] {
        let mut loaded: Vec<&Size> = sizes
            .iter()
            .filter(|size| Load::of(&size.name) == Some(load))
            .collect();
        loaded.sort_by(|a, b| kind(&a.name).cmp(kind(&b.name)));
        rows.extend(
            loaded
                .chunk_by(|a, b| kind(&a.name) == kind(&b.name))
                .map(|group| row(group.first().map_or("", |size| kind(&size.name)), group)),
        );
        rows.push(row(title, &loaded));
    }
    table(&["bytes", "raw", "gzip", "brotli"], &rows)
}

/// When a reader of the page loads a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Load {
    First,
    OnDemand,
}

impl Load {
    /// `None` for what belongs to other pages: the copy in one file, those to embed, and the words of
    /// other languages.
    fn of(name: &str) -> Option<Self> {
        if name.starts_with("whole-") {
            Some(Self::OnDemand)
        } else if name.contains('/')
            || name.starts_with("words-")
            || matches!(name, "caseload.html" | "embed.js" | "_headers")
        {
            None
        } else {
            Some(Self::First)
        }
    }
}

/// The kind of a built file: its name without the digest that changes with its content.
fn kind(name: &str) -> &str {
    let extension = name
        .rsplit_once('.')
        .map_or(name, |(_, extension)| extension);
    match extension {
        "wasm" => "program (WebAssembly)",
        "js" => "scripts: loader and start",
        "css" => "style sheet",
        "html" => "page",
        "svg" | "png" | "ico" | "webmanifest" => "icons",
        _ => "other files",
    }
}

/// A time in the unit that suits it, to three digits.
fn time(milliseconds: Option<f64>) -> String {
    let Some(milliseconds) = milliseconds.filter(|time| time.is_finite()) else {
        return MISSING.to_owned();
    };
    let (number, unit) = match milliseconds {
        time if time < 1e-3 => (time * 1e6, "ns"),
        time if time < 1.0 => (time * 1e3, "µs"),
        time if time < 1e4 => (time, "ms"),
        time => (time / 1e3, "s"),
    };
    format!("{} {unit}", three_digits(number))
}

/// How many times as long the other takes.
fn ratio(ours: Option<f64>, theirs: Option<f64>) -> String {
    match (ours, theirs) {
        (Some(ours), Some(theirs)) if ours > 0.0 => {
            let ratio = theirs / ours;
            if ratio < 9.95 {
                format!("{ratio:.1}×")
            } else {
                // Two digits: a third would be noise.
                let tens = 10_f64.powi(ratio.log10().floor() as i32 - 1);
                format!("{}×", grouped(&((ratio / tens).round() * tens).to_string()))
            }
        }
        _ => MISSING.to_owned(),
    }
}

fn count(number: Option<f64>) -> String {
    number.map_or_else(
        || MISSING.to_owned(),
        |number| grouped(&number.round().to_string()),
    )
}

fn three_digits(number: f64) -> String {
    match number {
        number if number < 9.995 => format!("{number:.2}"),
        number if number < 99.95 => format!("{number:.1}"),
        number => grouped(&format!("{number:.0}")),
    }
}

/// Digits in groups of three.
fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        let left = digits.len() - index;
        if index > 0 && left.is_multiple_of(3) && !text.ends_with('-') {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_three_digits_and_a_unit() {
        let times = [22.73e-6, 4.118e-3, 0.4813, 167.34, 40_997.1].map(|ms| time(Some(ms)));
        assert_eq!(times, ["22.7 ns", "4.12 µs", "481 µs", "167 ms", "41.0 s"]);
        assert_eq!((time(None), time(Some(f64::NAN))), ("–".into(), "–".into()));
    }

    #[test]
    fn ratios_have_two_digits() {
        assert_eq!(ratio(Some(1.0), Some(1.26)), "1.3×");
        assert_eq!(ratio(Some(1.0), Some(48_283.0)), "48,000×");
        assert_eq!(ratio(None, Some(1.0)), "–");
    }

    #[test]
    fn a_machine_without_the_peers_says_so() {
        let text = queues(&Figures::default());
        assert!(text.starts_with("This machine has no Python"));
        assert!(text.contains("| SimPy | – | – | – |"));
    }

    #[test]
    fn the_same_figures_give_the_same_tables() {
        let mut figures = Figures::default();
        figures.read("measured native/whole_evaluation/default 0.02\nmeasured wasm/x 1\n");
        assert_eq!(model(&figures), model(&figures));
        assert!(model(&figures).contains("| one whole evaluation, defaults | 20.0 µs | – |"));
    }

    #[test]
    fn files_are_grouped_by_kind_and_summed() {
        let size = |name: &str, raw| Size {
            name: name.to_owned(),
            raw,
            gzip: 10,
            brotli: 1,
        };
        let text = super::size(&[
            size("a-0123.wasm", 1_000),
            size("b.js", 200),
            size("c.js", 50),
            size("whole-4567_bg.wasm", 3_000),
            size("caseload.html", 9_000),
            size("embed/index.html", 9_000),
        ]);
        assert!(text.contains("| scripts: loader and start | 250 | 20 | 2 |"));
        assert!(text.contains("| **first load** | 1,250 | 30 | 3 |"));
        assert!(text.contains("| **on demand: the first folded part opened** | 3,000 | 10 | 1 |"));
    }
}
