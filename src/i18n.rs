//! Words and numbers in the reader's language; the only place that turns a number into text.

/// A language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Locale {
    /// American English.
    #[default]
    En,
}

/// A value put into a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A number shown with exactly so many decimals; plural rules see the rounded number.
    Number(f64, u8),
    /// Text put in as it is.
    Text(String),
}

/// The message catalogue of one language.
#[derive(Debug)]
pub struct Messages {
    locale: Locale,
}

impl Messages {
    /// The catalogue of a language.
    pub fn new(locale: Locale) -> Self {
        Self { locale }
    }

    /// The catalogue's language.
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// The message with this id.
    pub fn text(&self, id: &str) -> String {
        id.to_owned()
    }

    /// The message with this id, its variables filled in.
    pub fn format(&self, id: &str, _args: &[(&'static str, Arg)]) -> String {
        id.to_owned()
    }

    /// A number with grouping and exactly so many decimals, never `-0`.
    pub fn number(&self, value: f64, decimals: u8) -> String {
        format!("{value:.*}", usize::from(decimals))
    }
}
