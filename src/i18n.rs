//! Words and numbers in the reader's language; the only place that turns a number into text.
//!
//! The catalogue is a set of [Fluent](https://projectfluent.org) files, `locales/<tag>/*.ftl`. This
//! reader takes the part of Fluent they use: messages, attributes (`id.attribute`), variables,
//! string literals and selections by plural category, number or text. Plural categories come from
//! CLDR through `intl_pluralrules`, and see the number as printed: "1 week", "1.0 weeks".
//!
//! Measured for 300 messages as bytes of a wasm module after brotli, over a plain lookup (36.8 KB
//! with its text and a float parser): this reader's plural rules add 3.2 KB, `fluent-bundle` 0.16
//! adds 33.7 KB, `rust-i18n` 4.2 adds 13.8 KB and has no plural rules. The tests hold every message
//! against `fluent-bundle`.
//!
//! Another language is a folder of files with the same ids and variables, and one more [`Locale`]
//! (`docs/languages.md`); `tests/locales.rs` compares every language with English. In a browser only
//! English is part of the program: another language is one file, which the page fetches and the
//! program [learns](Locale::learn).

mod catalogue;
pub mod family;
mod number;
mod pattern;

use std::fmt;
#[cfg(target_arch = "wasm32")]
use std::sync::OnceLock;

use intl_pluralrules::{PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use crate::model::parameter::Unit;
use catalogue::Catalogue;
pub use number::NumberError;

/// A language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    /// American English.
    #[default]
    En,
    /// Spanish as it is written in the United States.
    Es,
}

/// The words of a language that came after the program.
#[cfg(target_arch = "wasm32")]
static SPANISH: OnceLock<[&'static str; 1]> = OnceLock::new();

impl Locale {
    /// Every language of the page.
    pub const ALL: [Self; 2] = [Self::En, Self::Es];

    /// The language's tag in HTML (`lang`), and the name of its folder in `locales/`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The language with this tag, if the page has it.
    ///
    /// # Examples
    /// ```
    /// use caseload::i18n::Locale;
    /// assert_eq!(Locale::from_tag("es"), Some(Locale::Es));
    /// assert_eq!(Locale::from_tag("tlh"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// The language's own name for itself, the same in every language.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
        }
    }

    /// Takes the words of a language that is not part of the program in a browser: its files, one
    /// after the other. What came first stays.
    #[cfg(target_arch = "wasm32")]
    pub fn learn(self, words: String) {
        match self {
            Self::En => {}
            Self::Es => {
                let _known = SPANISH.set([words.leak()]);
            }
        }
    }

    /// Nothing: outside a browser every language is part of the program.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn learn(self, _words: String) {}

    /// The files of the language: those the page opens with, and those of what is folded, printed
    /// or shown to a room.
    fn sources(self) -> [&'static [&'static str]; 2] {
        match self {
            Self::En => [
                &[
                    include_str!("../locales/en/band.ftl"),
                    include_str!("../locales/en/embed.ftl"),
                    include_str!("../locales/en/mix.ftl"),
                    include_str!("../locales/en/page.ftl"),
                    include_str!("../locales/en/parameters.ftl"),
                    include_str!("../locales/en/presets.ftl"),
                    include_str!("../locales/en/reading.ftl"),
                    include_str!("../locales/en/results.ftl"),
                    include_str!("../locales/en/sentences.ftl"),
                    include_str!("../locales/en/share.ftl"),
                    include_str!("../locales/en/term.ftl"),
                ],
                &[
                    include_str!("../locales/en/bargaining.ftl"),
                    include_str!("../locales/en/calibration.ftl"),
                    include_str!("../locales/en/carry.ftl"),
                    include_str!("../locales/en/check.ftl"),
                    include_str!("../locales/en/matters.ftl"),
                    include_str!("../locales/en/room.ftl"),
                    include_str!("../locales/en/standing.ftl"),
                    include_str!("../locales/en/statements.ftl"),
                    include_str!("../locales/en/worksheet.ftl"),
                ],
            ],
            #[cfg(target_arch = "wasm32")]
            Self::Es => [SPANISH.get().map_or(&[], <[&str; 1]>::as_slice), &[]],
            #[cfg(not(target_arch = "wasm32"))]
            Self::Es => [
                &[
                    include_str!("../locales/es/band.ftl"),
                    include_str!("../locales/es/embed.ftl"),
                    include_str!("../locales/es/mix.ftl"),
                    include_str!("../locales/es/page.ftl"),
                    include_str!("../locales/es/parameters.ftl"),
                    include_str!("../locales/es/presets.ftl"),
                    include_str!("../locales/es/reading.ftl"),
                    include_str!("../locales/es/results.ftl"),
                    include_str!("../locales/es/sentences.ftl"),
                    include_str!("../locales/es/share.ftl"),
                    include_str!("../locales/es/term.ftl"),
                ],
                &[
                    include_str!("../locales/es/bargaining.ftl"),
                    include_str!("../locales/es/calibration.ftl"),
                    include_str!("../locales/es/carry.ftl"),
                    include_str!("../locales/es/check.ftl"),
                    include_str!("../locales/es/matters.ftl"),
                    include_str!("../locales/es/room.ftl"),
                    include_str!("../locales/es/standing.ftl"),
                    include_str!("../locales/es/statements.ftl"),
                    include_str!("../locales/es/worksheet.ftl"),
                ],
            ],
        }
    }

    /// The marks of a written number.
    const fn marks(self) -> number::Marks {
        match self {
            // The United States writes numbers in one way, whatever the language.
            Self::En | Self::Es => number::Marks {
                group: ',',
                decimal: '.',
            },
        }
    }
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
#[derive(Clone)]
pub struct Messages {
    locale: Locale,
    catalogue: Catalogue,
    plurals: Option<PluralRules>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_tuple("Messages")
            .field(&self.locale)
            .finish()
    }
}

/// Two catalogues of one language are the same catalogue.
impl PartialEq for Messages {
    fn eq(&self, other: &Self) -> bool {
        self.locale == other.locale
    }
}

impl Default for Messages {
    fn default() -> Self {
        Self::new(Locale::default())
    }
}

impl Messages {
    /// The catalogue of a language; English while the program has not [learned](Locale::learn) it.
    pub fn new(locale: Locale) -> Self {
        let [opening, folded] = locale.sources();
        if opening.is_empty() {
            return Self::new(Locale::default());
        }
        Self::read(locale, &[opening, folded])
    }

    /// The catalogue of a language without what is folded, printed or shown to a room: all that the
    /// first program of the page says. English while it has not [learned](Locale::learn) another.
    pub fn opening(locale: Locale) -> Self {
        let [opening, _] = locale.sources();
        if opening.is_empty() {
            return Self::opening(Locale::default());
        }
        Self::read(locale, &[opening])
    }

    fn read(locale: Locale, sources: &[&[&'static str]]) -> Self {
        Self {
            locale,
            catalogue: Catalogue::read(sources),
            plurals: LanguageIdentifier::from_bytes(locale.tag().as_bytes())
                .ok()
                .and_then(|tag| PluralRules::create(tag, PluralRuleType::CARDINAL).ok()),
        }
    }

    /// The catalogue's language.
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// Every id of the catalogue, sorted; an attribute's id is `message.attribute`.
    pub fn ids(&self) -> impl Iterator<Item = String> + '_ {
        self.catalogue.ids()
    }

    /// The message with this id; the id itself when the catalogue lacks it, which the tests of the
    /// catalogue exclude.
    ///
    /// # Examples
    /// ```
    /// use caseload::i18n::Messages;
    /// assert_eq!(Messages::default().text("parameter-members"), "Members covered");
    /// ```
    pub fn text(&self, id: &str) -> String {
        self.format(id, &[])
    }

    /// The message with this id, its variables filled in.
    ///
    /// # Examples
    /// ```
    /// use caseload::i18n::{Arg, Messages};
    /// let messages = Messages::default();
    /// let words = |value| messages.format("unit-weeks", &[("n", Arg::Number(value, 0))]);
    /// assert_eq!((words(1.0), words(2.0)), ("week".to_owned(), "weeks".to_owned()));
    /// ```
    pub fn format(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        match self.catalogue.get(id) {
            Some(pattern) => pattern::render(pattern, args, self),
            None => id.to_owned(),
        }
    }

    /// A label as it stands inside a sentence: in languages that write it so there, without its
    /// capital, unless it is an abbreviation.
    ///
    /// # Examples
    /// ```
    /// use caseload::i18n::Messages;
    /// let messages = Messages::default();
    /// assert_eq!(messages.within("Weeks between visits"), "weeks between visits");
    /// assert_eq!(messages.within("FTE"), "FTE");
    /// ```
    pub fn within(&self, label: &str) -> String {
        let mut characters = label.chars();
        let first = characters.next();
        let rest = characters.as_str();
        match first {
            Some(first)
                if !rest.starts_with(char::is_uppercase)
                    && self.text("label-within-sentence") == "lower" =>
            {
                first.to_lowercase().chain(rest.chars()).collect()
            }
            _ => label.to_owned(),
        }
    }

    /// A number with grouping and exactly so many decimals, never `−0`; a dash for what is no
    /// number.
    ///
    /// # Examples
    /// ```
    /// use caseload::i18n::Messages;
    /// let messages = Messages::default();
    /// assert_eq!(messages.number(4303.46, 1), "4,303.5");
    /// assert_eq!(messages.number(-0.04, 1), "0.0");
    /// ```
    pub fn number(&self, value: f64, decimals: u8) -> String {
        number::grouped(&number::fixed(value, decimals), self.locale.marks())
    }

    /// A number with grouping and the fewest decimals, up to `most`, that print it.
    ///
    /// # Examples
    /// ```
    /// use caseload::i18n::Messages;
    /// let messages = Messages::default();
    /// assert_eq!(messages.short_number(7.5, 4), "7.5");
    /// assert_eq!(messages.short_number(40.0, 4), "40");
    /// ```
    pub fn short_number(&self, value: f64, most: u8) -> String {
        number::grouped(&number::shortest(value, most), self.locale.marks())
    }

    /// A fraction as a percentage with exactly so many decimals.
    ///
    /// # Examples
    /// ```
    /// use caseload::i18n::Messages;
    /// assert_eq!(Messages::default().percent(0.085, 1), "8.5%");
    /// ```
    pub fn percent(&self, fraction: f64, decimals: u8) -> String {
        self.format(
            "number-percent",
            &[("number", Arg::Text(self.number(fraction * 100.0, decimals)))],
        )
    }

    /// US dollars with exactly so many decimals.
    ///
    /// # Examples
    /// ```
    /// use caseload::i18n::Messages;
    /// assert_eq!(Messages::default().dollars(12.674, 2), "$12.67");
    /// ```
    pub fn dollars(&self, amount: f64, decimals: u8) -> String {
        self.format(
            "number-dollars",
            &[("number", Arg::Text(self.number(amount, decimals)))],
        )
    }

    /// The number a person typed into a box, in the unit it is stored in: grouping marks, spaces
    /// and a typed minus are understood, and the signs of the unit (%, $) may be typed or left out.
    ///
    /// # Errors
    /// [`NumberError`] when the text is blank, is no number, or has a mark that could be read two
    /// ways ("1,5").
    ///
    /// # Examples
    /// ```
    /// use caseload::i18n::{Messages, NumberError};
    /// use caseload::model::parameter::Unit;
    /// let messages = Messages::default();
    /// assert_eq!(messages.parse(" 4,303.5 ", None), Ok(4303.5));
    /// assert_eq!(messages.parse("8.7 %", Some(Unit::Share)), Ok(0.087));
    /// assert_eq!(messages.parse("1,5", Some(Unit::Weeks)), Err(NumberError::Ambiguous));
    /// ```
    pub fn parse(&self, typed: &str, unit: Option<Unit>) -> Result<f64, NumberError> {
        let sign = match unit {
            Some(
                Unit::Share | Unit::SharePerYear | Unit::SharePerWeek | Unit::ShareOfPaidHours,
            ) => number::Sign::Percent,
            Some(Unit::DollarsPerYear) => number::Sign::Dollars,
            _ => number::Sign::None,
        };
        number::parse(typed, self.locale.marks(), sign)
    }

    /// The plural category of a number as printed without grouping.
    fn plural(&self, printed: &str) -> &'static str {
        use intl_pluralrules::PluralCategory;
        match self
            .plurals
            .as_ref()
            .and_then(|rules| rules.select(printed).ok())
        {
            Some(PluralCategory::ZERO) => "zero",
            Some(PluralCategory::ONE) => "one",
            Some(PluralCategory::TWO) => "two",
            Some(PluralCategory::FEW) => "few",
            Some(PluralCategory::MANY) => "many",
            Some(PluralCategory::OTHER) | None => "other",
        }
    }
}
