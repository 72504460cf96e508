//! What a link or a record claims to be: made with this model, with this fingerprint.

use super::Fingerprint;
use crate::model::{MODEL_VERSION, MODEL_VERSIONS};

/// The claim of a link or a record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Claim {
    /// The model version it was made with, short and safe to show.
    pub model: Option<String>,
    /// Its fingerprint.
    pub fingerprint: Option<Fingerprint>,
}

/// What a claim comes to when everything is computed again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Same inputs, same model, same results.
    Matches(Fingerprint),
    /// Made with this version of the model, but inputs or results differ from those it was made of.
    Altered {
        /// The fingerprint claimed.
        claimed: Fingerprint,
        /// The fingerprint now.
        now: Fingerprint,
    },
    /// Made with another version of the model, which may give other results.
    OtherModel {
        /// The version claimed.
        made: String,
        /// The fingerprint now.
        now: Fingerprint,
        /// The versions since, the oldest first; `None` when the version claimed is none of this
        /// program's: a later one, or none.
        since: Option<&'static [&'static str]>,
    },
}

/// Something about a claim that a reader should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClaimNotice {
    /// A fingerprint that is none; left out.
    Unreadable {
        /// The text, short and safe to show.
        text: String,
    },
    /// A second model version or fingerprint; the first is used.
    Second,
    /// What the claim comes to here.
    Judged(Verdict),
}

impl Claim {
    /// The verdict on the claim; `None` when it claims nothing that can be checked.
    pub fn judge(&self, now: Fingerprint) -> Option<Verdict> {
        if let Some(made) = self.model.as_deref().filter(|made| *made != MODEL_VERSION) {
            let since = MODEL_VERSIONS
                .iter()
                .position(|version| *version == made)
                .and_then(|at| MODEL_VERSIONS.get(at + 1..));
            let made = made.to_owned();
            return Some(Verdict::OtherModel { made, now, since });
        }
        let claimed = self.fingerprint?;
        Some(if claimed == now {
            Verdict::Matches(now)
        } else {
            Verdict::Altered { claimed, now }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fingerprint(text: &str) -> Fingerprint {
        text.parse().unwrap()
    }

    #[test]
    fn the_last_version_is_the_one_in_force() {
        assert_eq!(MODEL_VERSIONS.last(), Some(&MODEL_VERSION));
    }

    #[test]
    fn a_claim_is_matched_altered_or_of_another_model() {
        let [one, two] = ["3333-3333-3334", "3333-3333-3336"].map(fingerprint);
        let claim = |model: Option<&str>, fingerprint| Claim {
            model: model.map(str::to_owned),
            fingerprint,
        };
        assert_eq!(Claim::default().judge(one), None);
        assert_eq!(claim(Some(MODEL_VERSION), None).judge(one), None);
        for model in [None, Some(MODEL_VERSION)] {
            let claim = claim(model, Some(one));
            assert_eq!(claim.judge(one), Some(Verdict::Matches(one)));
            let altered = Verdict::Altered {
                claimed: one,
                now: two,
            };
            assert_eq!(claim.judge(two), Some(altered));
        }
        let other = claim(Some("0.9"), Some(one)).judge(one);
        assert_eq!(
            other,
            Some(Verdict::OtherModel {
                made: "0.9".to_owned(),
                now: one,
                since: None
            })
        );
    }
}
