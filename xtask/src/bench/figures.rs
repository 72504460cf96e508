//! What the benches measured, by name.

use std::collections::BTreeMap;

/// Numbers by name, such as `native/erlang_c/10`; times are milliseconds.
#[derive(Debug, Default)]
pub(super) struct Figures {
    numbers: BTreeMap<String, f64>,
    /// The browser that ran the page.
    pub browser: Option<String>,
}

impl Figures {
    /// The fastest times of a table that divan prints, and the lines `measured NAME NUMBER` beside
    /// it.
    pub(super) fn of_divan(output: &str) -> Self {
        let mut figures = Self::default();
        figures.read(output);
        let mut group = String::new();
        for line in output.lines() {
            let Some((depth, rest)) = branch(line) else {
                continue;
            };
            let fastest = rest.split('│').next().unwrap_or_default();
            let words: Vec<&str> = fastest.split_whitespace().collect();
            let name = words.first().copied().unwrap_or_default();
            let path = if depth == 0 {
                name.clone_into(&mut group);
                format!("native/{name}")
            } else {
                format!("native/{group}/{name}")
            };
            if let [_, number, unit] = words.as_slice()
                && let Some(milliseconds) = milliseconds(number, unit)
            {
                figures.numbers.insert(path, milliseconds);
            }
        }
        figures
    }

    /// Adds every line `measured NAME NUMBER`, wherever in a line it begins.
    pub(super) fn read(&mut self, output: &str) {
        for line in output.lines() {
            if let Some((_, rest)) = line.split_once("measured ") {
                let mut words = rest.split_whitespace();
                if let (Some(name), Some(Ok(number))) =
                    (words.next(), words.next().map(str::parse::<f64>))
                {
                    self.numbers.insert(name.to_owned(), number);
                }
            }
            if let Some(browser) = line.strip_prefix("browser ") {
                self.browser = Some(browser.trim().to_owned());
            }
        }
    }

    /// A number, when it was measured.
    pub(super) fn get(&self, name: &str) -> Option<f64> {
        self.numbers.get(name).copied()
    }
}

/// The depth of a row of divan's tree, and what stands after its branch.
fn branch(line: &str) -> Option<(usize, &str)> {
    for (depth, inset) in [(0, ""), (1, "│  "), (1, "   ")] {
        if let Some(row) = line.strip_prefix(inset)
            && let Some(rest) = row.strip_prefix("├─ ").or_else(|| row.strip_prefix("╰─ "))
        {
            return Some((depth, rest));
        }
    }
    None
}

fn milliseconds(number: &str, unit: &str) -> Option<f64> {
    let times = match unit {
        "ns" => 1e-6,
        "µs" => 1e-3,
        "ms" => 1.0,
        "s" => 1e3,
        _ => return None,
    };
    Some(number.parse::<f64>().ok()? * times)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "\
measured native/cases 1596
Timer precision: 20 ns
model                       fastest       │ slowest       │ median
├─ erlang_c                               │               │
│  ├─ 10                    22.73 ns      │ 23.12 ns      │ 22.89 ns
│  ╰─ 100000                4.115 µs      │ 4.225 µs      │ 4.165 µs
├─ simulated_visits         167.3 ms      │ 278.2 ms      │ 199.2 ms
╰─ whole_evaluation                       │               │
   ╰─ ratio                 1.5 s         │ 16.12 ms      │ 22.3 µs
";

    #[test]
    fn reads_the_fastest_times_of_a_tree() {
        let figures = Figures::of_divan(OUTPUT);
        assert_eq!(figures.get("native/cases"), Some(1596.0));
        let close = |name: &str, expected: f64| {
            let found = figures.get(name).unwrap();
            assert!((found / expected - 1.0).abs() < 1e-12, "{name}: {found}");
        };
        close("native/erlang_c/10", 22.73e-6);
        close("native/erlang_c/100000", 4.115e-3);
        close("native/simulated_visits", 167.3);
        close("native/whole_evaluation/ratio", 1500.0);
        assert_eq!(figures.get("native/erlang_c"), None);
    }

    #[test]
    fn reads_measured_lines_wherever_they_stand() {
        let mut figures = Figures::default();
        figures.read("    measured wasm/a 0.5\nbrowser Chrome/1\nmeasured b none\n");
        assert_eq!(figures.get("wasm/a"), Some(0.5));
        assert_eq!(figures.get("b"), None);
        assert_eq!(figures.browser.as_deref(), Some("Chrome/1"));
    }
}
