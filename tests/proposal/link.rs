use std::sync::LazyLock;

use caseload::i18n::Messages;
use caseload::model::{Inputs, ParameterId, Scenario};
use caseload::narrative::link_notice;
use caseload::proposal::table::{HIGHEST_VISIT_PRICE, LONGEST_NOTE};
use caseload::proposal::{
    Baseline, Date, Edit, Item, Offer, Party, Proposal, ProposalId, Table, Values, file,
};
use caseload::share::link::table::{MOST, decode, encode};
use caseload::share::link::{self, LONGEST, LinkNotice, TableNotice};
use caseload::share::{Case, Verdict, claim::ClaimNotice, open, open_with_table};

use crate::draws::Draws;

static MESSAGES: LazyLock<Messages> = LazyLock::new(Messages::default);

/// Characters a name may have, and such as links, addresses and messages give a meaning.
const LETTERS: [&str; 24] = [
    "a", "Z", "7", " ", "~", "~~", "&", "=", "#", "?", "%", "%41", "+", ":", "é", "語", "🐟", "ا",
    "\"", "<b>", "'", "\\", "\u{fffd}", "/",
];

impl Draws {
    fn text(&mut self, longest: usize) -> String {
        (0..self.below(longest))
            .map(|_| LETTERS[self.below(LETTERS.len())])
            .collect()
    }

    fn values(&mut self, most: usize) -> Values {
        let mut values = Values::default();
        for _ in 0..self.below(most) {
            let item = self.item();
            values.set(item, self.offer(item)).unwrap();
        }
        values
    }

    /// A table with so many proposals, as a link or a file can bring it.
    fn laid(&mut self, proposals: usize, notes: bool) -> Table {
        let baseline = Baseline {
            name: if self.below(2) == 0 {
                self.text(8)
            } else {
                String::new()
            },
            scenario: self.values(3).scenario(&Scenario::default()),
        };
        let proposals = (0..proposals)
            .map(|_| Proposal {
                id: ProposalId::MAX,
                name: self.text(8),
                party: self.party(),
                round: 1 + self.below(1_000) as u32,
                date: (self.below(2) == 0).then(|| {
                    let text = format!(
                        "20{:02}-{:02}-{:02}",
                        self.below(100),
                        1 + self.below(12),
                        1 + self.below(28)
                    );
                    text.parse::<Date>().unwrap()
                }),
                note: if notes { self.text(20) } else { String::new() },
                values: self.values(6),
            })
            .collect();
        let price = HIGHEST_VISIT_PRICE * self.next();
        let table = Table::with_proposals(baseline, proposals);
        if self.below(2) == 0 {
            table.after(Edit::OutsideVisitPrice(price))
        } else {
            table
        }
    }
}

/// What a link brings of a table: nothing of one without proposals.
fn brought(table: &Table) -> Option<Table> {
    (!table.proposals().is_empty()).then(|| table.clone())
}

#[test]
fn a_link_brings_any_number_of_proposals_back_to_the_bit() {
    let mut draws = Draws::new(30);
    for case in 0..100_000 {
        // Every number from none to twelve, and now and then as many as a link may hold.
        let count = match case % 1_000 {
            0 => MOST,
            1 => 12 + draws.below(MOST - 12),
            _ => case % 13,
        };
        let notes = draws.below(4) == 0;
        let table = draws.laid(count, notes);
        let link = encode(&table, notes);
        let (decoded, found) = decode(&link);
        assert_eq!(found, brought(&table), "{link}");
        assert_eq!(
            (&decoded.inputs, decoded.notices.len()),
            (&Inputs::default(), 0),
            "{link}"
        );
    }
}

#[test]
fn a_file_brings_any_number_of_proposals_back_to_the_bit() {
    let mut draws = Draws::new(31);
    for case in 0..100_000 {
        let count = match case % 5_000 {
            0 => 1_000,
            1 => 12 + draws.below(988),
            _ => case % 13,
        };
        let table = draws.laid(count, true);
        let found = file::read(&file::write(&table, true)).unwrap();
        assert_eq!(found.table, table);
    }
}

fn one(party: Party, hours: f64) -> Table {
    let inputs = Inputs {
        patient_management_hours: hours,
        ..Inputs::default()
    };
    Table::default().after(Edit::Add {
        party,
        name: "First offer".to_owned(),
        inputs: Box::new(inputs),
    })
}

#[test]
fn a_shared_link_with_proposals_still_ends_in_its_fingerprint_and_matches() {
    let scenario = Scenario::default();
    let outcome = caseload::model::evaluate(&scenario);
    let case = Case {
        origin: caseload::presets::PRESETS[0].id,
        scenario: &scenario,
        term: &caseload::model::projection::Term::default(),
        observed: &caseload::model::observed::Observed::default(),
        outcome: &outcome,
        standings: &caseload::proposal::Standings::NONE,
    };
    let table = one(Party::Union, 7.0).after(Edit::Note(1, "our floor is five".to_owned()));
    let fingerprint = case.fingerprint();
    let matches = LinkNotice::Claim(ClaimNotice::Judged(Verdict::Matches(fingerprint)));
    let link = case.link_with_table(&table, false);
    assert_eq!(
        link,
        format!(
            "v=1&proposal=union~1~patient_management_hours:7~~First%20offer&m=1.0&fp={fingerprint}"
        )
    );
    let (decoded, found) = open_with_table(&link);
    assert_eq!(decoded.notices, std::slice::from_ref(&matches));
    assert!(found.unwrap().notes().is_empty(), "notes are not in it");
    let noted = open_with_table(&case.link_with_table(&table, true)).1;
    assert_eq!(noted, Some(table.clone()));
    // A reader of inputs alone says what it leaves out.
    let unknown = LinkNotice::UnknownKey {
        key: "proposal".to_owned(),
    };
    assert_eq!(open(&link).notices, [matches, unknown]);
    // Without proposals it is the link it was.
    assert_eq!(case.link_with_table(&Table::default(), true), case.link());
}

#[test]
fn mail_programs_and_chats_do_not_break_it() {
    let table = one(Party::Employer, 5.5);
    let link = format!("v=1{}", encode(&table, false));
    for changed in [
        link.replace('~', "%7E"),
        link.replace('~', "%7e").replace(':', "%3A"),
        link.replace('&', "&amp;"),
        link.replace('&', "%26").replace('=', "%3D"),
        format!("#?secret=abc#{link}&utm_source=x"),
    ] {
        assert_eq!(decode(&changed).1.as_ref(), Some(&table), "{changed}");
    }
}

fn told(link: &str) -> (Vec<TableNotice>, Option<Table>) {
    let (decoded, table) = decode(link);
    let told = decoded.notices.into_iter().map(|notice| {
        let said = link_notice(&notice, &MESSAGES);
        assert!(said.ends_with('.') && !said.contains('{'), "{said}");
        match notice {
            LinkNotice::Table(notice) => notice,
            other => panic!("{other:?}"),
        }
    });
    (told.collect(), table)
}

#[test]
fn what_is_not_taken_as_written_is_clamped_or_left_out_and_said() {
    let unreadable = |place, text: &str| TableNotice::Unreadable {
        place,
        text: text.to_owned(),
    };
    let (notices, table) = told("proposal=union~1~no_show_share:3~~x");
    assert_eq!(
        notices,
        [TableNotice::Clamped {
            place: 1,
            id: ParameterId::NoShowShare,
            value: 3.0,
            limit: 0.9
        }]
    );
    let item = Item::Parameter(ParameterId::NoShowShare);
    assert_eq!(
        table.unwrap().proposals()[0].values.get(item),
        Some(&Offer::Number(0.9))
    );
    for (link, expected) in [
        ("proposal=judge~1", unreadable(1, "judge")),
        ("proposal=", unreadable(1, "")),
        ("proposal=union~0", unreadable(1, "0")),
        ("proposal=union~1e3", unreadable(1, "1e3")),
        ("proposal=union~4294967296", unreadable(1, "4294967296")),
        ("proposal=union~1~2026-02-30", unreadable(1, "2026-02-30")),
        ("proposal=union~1~members:NaN", unreadable(1, "members:NaN")),
        ("proposal=union~1~patients:3", unreadable(1, "patients:3")),
        ("proposal=union~1~members:", unreadable(1, "members:")),
        (
            "proposal=union~1~members:1000~members:2000",
            unreadable(1, "members:2000"),
        ),
        (
            "proposal=union~1~ordered_mix:1:2",
            unreadable(1, "ordered_mix:1:2"),
        ),
        (
            "proposal=union~1~ordered_mix:2:1:16,2:2:16",
            TableNotice::Mix { place: 1 },
        ),
        ("proposal=union~1~~a%00b", TableNotice::Text { place: 1 }),
        (
            "proposal=union~1~~a%E2%80%AEb",
            TableNotice::Text { place: 1 },
        ),
        (
            "proposal=union~1&baseline=&baseline=x:1",
            unreadable(0, "x:1"),
        ),
        (
            "proposal=union~1&outside_visit_price=-1",
            unreadable(0, "-1"),
        ),
        (
            "proposal=union~1&outside_visit_price=nan",
            unreadable(0, "nan"),
        ),
        ("proposal=union~1&remark=2~x", unreadable(0, "2~x")),
        ("proposal=union~1&remark=x", unreadable(0, "x")),
        (
            "proposal=union~1&remark=1~x&remark=1~y",
            unreadable(0, "1~y"),
        ),
    ] {
        let (notices, table) = told(link);
        assert_eq!(notices, [expected], "{link}");
        assert_eq!(table.unwrap().proposals().len(), 1, "{link}");
    }
    let long = format!(
        "proposal=union~1~~{}&remark=1~{}",
        "x".repeat(81),
        "y".repeat(LONGEST_NOTE + 1)
    );
    let (notices, table) = told(&long);
    assert_eq!(
        notices,
        [
            TableNotice::Text { place: 1 },
            TableNotice::Text { place: 1 }
        ]
    );
    assert_eq!(table.unwrap().proposals()[0].name.len(), 80);
    // A lone surrogate has no place in UTF-8; what a decoder leaves of it is a mark.
    let (notices, table) = told("proposal=union~1~~a%ED%A0%80b");
    assert!(notices.is_empty());
    assert_eq!(
        table.unwrap().proposals()[0].name,
        "a\u{fffd}\u{fffd}\u{fffd}b"
    );
    // Without a proposal there is no table.
    assert_eq!(told("baseline=members:1000~~x"), (Vec::new(), None));
}

#[test]
fn more_proposals_than_a_link_may_hold_are_counted() {
    let link = "proposal=union~1&".repeat(MOST + 3);
    let (notices, table) = told(&link);
    assert_eq!(notices, [TableNotice::TooMany { count: 3 }]);
    assert_eq!(table.unwrap().proposals().len(), MOST);
    let link = "proposal=x~y~z:1~~\u{0}&".repeat(2_000);
    let (decoded, table) = decode(&link);
    assert_eq!(table.unwrap().proposals().len(), MOST);
    assert!(decoded.notices.len() < 30, "{}", decoded.notices.len());
    for notice in decoded.notices {
        assert!(link_notice(&notice, &MESSAGES).len() < 500);
    }
}

#[test]
fn a_link_of_a_hundred_plain_proposals_is_read_to_its_end() {
    let mut draws = Draws::new(32);
    let mut longest = 0;
    for _ in 0..100 {
        let table = draws.laid(12, false);
        longest = longest.max(encode(&table, false).len());
    }
    assert!(longest < LONGEST / 4, "{longest}");
}

#[test]
fn damaged_links_never_panic_and_every_value_is_inside_its_limits() {
    let mut draws = Draws::new(33);
    let alphabet = b"~:&=%0129eE.-+,#?\x00union";
    for _ in 0..20_000 {
        let count = 1 + draws.below(4);
        let mut bytes = encode(&draws.laid(count, true), true).into_bytes();
        for _ in 0..=draws.below(6) {
            let at = draws.below(bytes.len());
            match draws.below(3) {
                0 => bytes[at] = alphabet[draws.below(alphabet.len())],
                1 if bytes.len() > 1 => drop(bytes.remove(at)),
                _ => bytes.truncate(at.max(1)),
            }
        }
        let text = String::from_utf8_lossy(&bytes);
        let (decoded, table) = decode(&text);
        assert!(decoded.notices.len() < 120);
        let Some(table) = table else { continue };
        for own in table.proposals() {
            assert!(table.scenario(own.id).is_some());
            // What was read is written as it was read.
            let again = encode(&table, true);
            assert_eq!(decode(&again).1.as_ref(), Some(&table), "{text}");
        }
    }
    assert_eq!(link::VERSION, 1);
}
