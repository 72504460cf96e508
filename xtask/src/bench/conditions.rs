//! The machine, the day, the command and what else the machine was doing.

use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

use super::figures::Figures;
use super::tables::table;
use crate::process::{command, read};

/// The conditions of a run.
#[derive(Debug)]
pub(super) struct Conditions {
    load: Vec<Option<String>>,
}

impl Conditions {
    /// At the beginning of a run.
    pub(super) fn now() -> Self {
        Self { load: vec![load()] }
    }

    /// At its end.
    pub(super) fn end(&mut self) {
        self.load.push(load());
    }

    /// The conditions in words.
    pub(super) fn text(&self, figures: &Figures) -> String {
        let unknown = || "unknown".to_owned();
        let cores = std::thread::available_parallelism().map_or(0, usize::from);
        let load: Vec<String> = self
            .load
            .iter()
            .map(|load| load.clone().unwrap_or_else(unknown))
            .collect();
        let compiler = read(&mut command("rustc", &["--version"]));
        let compiler = compiler.and_then(|text| text.split_whitespace().nth(1).map(str::to_owned));
        let rows: Vec<Vec<String>> = [
            ("command", "`cargo xtask bench`".to_owned()),
            ("date", today()),
            (
                "machine",
                format!("{cores} cores of {}", processor().unwrap_or_else(unknown)),
            ),
            (
                "system",
                system().unwrap_or_else(|| std::env::consts::OS.to_owned()),
            ),
            (
                "compiler",
                compiler.map_or_else(unknown, |v| format!("Rust {v}")),
            ),
            (
                "browser",
                figures.browser.clone().map_or_else(unknown, |name| {
                    format!("{name}, headless, without a graphics processor")
                }),
            ),
            (
                "load average (1 minute) at the beginning and end",
                load.join(" and "),
            ),
        ]
        .iter()
        .map(|(name, value)| vec![(*name).to_owned(), value.clone()])
        .collect();
        table(&["", ""], &rows)
    }
}

fn load() -> Option<String> {
    let text = fs::read_to_string("/proc/loadavg").ok()?;
    Some(text.split_whitespace().next()?.to_owned())
}

fn processor() -> Option<String> {
    let text = fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = text.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

fn system() -> Option<String> {
    let text = fs::read_to_string("/etc/os-release").ok()?;
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix("PRETTY_NAME="))?;
    Some(line.trim_matches('"').to_owned())
}

/// The date in universal time, such as `2026-11-22`.
fn today() -> String {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    date((since.as_secs() / 86_400).cast_signed())
}

/// The date so many days after the first of 1970, by counting in years that begin in March.
fn date(days: i64) -> String {
    let days = days + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (day, month) = (
        day - (153 * month + 2) / 5 + 1,
        if month < 10 { month + 3 } else { month - 9 },
    );
    let year = era * 400 + year + i64::from(month <= 2);
    format!("{year}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_the_calendar() {
        for (days, expected) in [
            (0, "1970-01-01"),
            (11_016, "2000-02-29"),
            (11_017, "2000-03-01"),
            (20_454, "2026-01-01"),
        ] {
            assert_eq!(date(days), expected);
        }
    }
}
