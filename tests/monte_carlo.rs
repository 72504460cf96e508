//! Monte Carlo: the printed check of docs/model.md section 8, the band of the curve, and what to
//! ask for first.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test that panics has failed, which is what it is for"
)]

use caseload::model::measure::{Aim, Measure, StaffMeasure};
use caseload::model::sensitivity::band::Band;
use caseload::model::sensitivity::information::information;
use caseload::model::sensitivity::monte_carlo::{DRAWS, MonteCarlo, SEED};
use caseload::model::sensitivity::spread::{Spread, uncertain, worth_asking};
use caseload::model::{Inputs, ParameterId, Scenario};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

const CLINICIANS: Measure = Measure::Required(Aim::Ordered, StaffMeasure::Clinicians);

fn scenario(inputs: &Inputs) -> Scenario {
    Scenario::try_from(inputs).unwrap()
}

fn fortnightly() -> Scenario {
    scenario(&Inputs {
        visit_interval_weeks: 2.0,
        ..Inputs::default()
    })
}

fn section_8_ranges() -> Vec<Spread> {
    use ParameterId::{
        BackfillShare, DropoutPerWeek, IntakeMinutes, LeaveWeeksPerYear, NewEpisodesPerMemberYear,
        NoShowShare, PatientManagementHours, SessionsToComplete,
    };
    let inputs = Inputs::default();
    // Non-patient 9–13 h, of which 2.5 h are meetings; intakes of 1–1.75 slots of 60 minutes.
    [
        (NewEpisodesPerMemberYear, 0.05, 0.12),
        (IntakeMinutes, 60.0, 105.0),
        (SessionsToComplete, 8.0, 20.0),
        (DropoutPerWeek, 0.02, 0.06),
        (PatientManagementHours, 6.5, 10.5),
        (LeaveWeeksPerYear, 6.0, 9.5),
        (NoShowShare, 0.05, 0.20),
        (BackfillShare, 0.0, 0.6),
    ]
    .map(|(id, low, high)| Spread::new(id, low, inputs.number(id).unwrap(), high).unwrap())
    .to_vec()
}

#[test]
fn the_printed_monte_carlo() {
    let measure = Measure::FluidMembersPerFte;
    let mut run = MonteCarlo::new(&fortnightly(), section_8_ranges(), &[measure], SEED);
    run.advance(DRAWS);
    let band = run.percentiles(measure).unwrap();
    for (found, printed) in [
        (band.p10, 1_356.0),
        (band.p50, 1_771.0),
        (band.p90, 2_372.0),
    ] {
        let found = found.unwrap();
        assert!((found / printed - 1.0).abs() < 0.01, "{found} {printed}");
    }
    // The share itself is held below; between two runs it differs by 0.3 points.
    let suffices = run.share_as_good_as(measure, 2_600.0).unwrap();
    assert!((suffices - 0.047).abs() < 0.004, "{suffices}");

    let interval = Measure::ReturnFluidWeeks;
    let mut run = MonteCarlo::new(&Scenario::default(), section_8_ranges(), &[interval], SEED);
    run.advance(DRAWS);
    let band = run.percentiles(interval).unwrap();
    let printed = [band.p10, band.p50, band.p90].map(|weeks| (weeks.unwrap() * 10.0).round());
    assert_eq!(printed, [24.0, 42.0, 67.0]);
}

/// The law of section 8's draws without drawing: over a lattice of all inputs but the new episodes,
/// whose triangle is then summed in closed form.
struct Exact {
    /// Members per FTE times new episodes per member and year.
    products: Vec<f64>,
}

impl Exact {
    const POINTS: u32 = 100_000;

    fn new() -> Self {
        // Additive recurrence of the real root of x⁸ = x + 1: seven dimensions, evenly filled.
        let root = (0..60).fold(1.0_f64, |x, _| (1.0 + x).powf(1.0 / 8.0));
        let spreads = &section_8_ranges()[1..];
        let value = |point: u32, dimension: usize| {
            let step = root.powf(-(dimension as f64 + 1.0));
            spreads[dimension].quantile((0.5 + f64::from(point) * step).fract())
        };
        let product = |point: u32| {
            let [
                intake,
                sessions,
                dropout,
                management,
                leave,
                no_show,
                backfill,
            ] = std::array::from_fn(|dimension| value(point, dimension));
            let hours = 40.0 - 2.5 - management;
            let slots = hours * (52.0 - leave) / 52.0 * (1.0 - no_show * (1.0 - backfill));
            let visits = 1.0 / ((2.0 * dropout).exp_m1() + 1.0 / sessions);
            52.0 * slots / (intake / 60.0 + visits)
        };
        Self {
            products: (0..Self::POINTS).map(product).collect(),
        }
    }

    /// The chance of so many members per FTE or more: new episodes at or below `product / members`.
    fn at_least(&self, members: f64) -> f64 {
        let (low, mode, high) = (0.05, 0.085, 0.12);
        let below = |episodes: f64| {
            if episodes <= low {
                0.0
            } else if episodes < mode {
                (episodes - low).powi(2) / ((high - low) * (mode - low))
            } else if episodes < high {
                1.0 - (high - episodes).powi(2) / ((high - low) * (high - mode))
            } else {
                1.0
            }
        };
        let sum: f64 = self.products.iter().map(|each| below(each / members)).sum();
        sum / f64::from(Self::POINTS)
    }

    fn quantile(&self, probability: f64) -> f64 {
        let (mut low, mut high) = (500.0, 6_000.0);
        for _ in 0..40 {
            let middle = f64::midpoint(low, high);
            if self.at_least(middle) > 1.0 - probability {
                low = middle;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// Of 10,000 draws a share of 4.7 % is known to 0.21 points, a twentieth of itself: one per cent of
/// it would test the seed. So the law is found without drawing and gives every printed figure to
/// one per cent, as do so many draws that one per cent is beyond luck.
#[test]
fn the_monte_carlo_is_the_law_to_one_percent() {
    let exact = Exact::new();
    let measure = Measure::FluidMembersPerFte;
    let mut run = MonteCarlo::new(&fortnightly(), section_8_ranges(), &[measure], SEED);
    run.advance(100 * DRAWS);
    let band = run.percentiles(measure).unwrap();
    for (probability, found, printed) in [
        (0.1, band.p10, 1_356.0),
        (0.5, band.p50, 1_771.0),
        (0.9, band.p90, 2_372.0),
    ] {
        let law = exact.quantile(probability);
        assert!(
            (found.unwrap() / law - 1.0).abs() < 0.002,
            "{found:?} {law}"
        );
        assert!((printed / law - 1.0).abs() < 0.004, "{printed} {law}");
    }
    let law = exact.at_least(2_600.0);
    let found = run.share_as_good_as(measure, 2_600.0).unwrap();
    assert!((found / law - 1.0).abs() < 0.01, "{found} {law}");
    assert!((law / 0.047 - 1.0).abs() < 0.01, "{law}");
}

#[test]
fn a_run_is_the_same_however_it_is_sliced() {
    let measures = [CLINICIANS, Measure::ReturnP50Weeks];
    let base = Scenario::default();
    let run = |slices: &[usize]| {
        let mut run = MonteCarlo::new(&base, uncertain(&base), &measures, SEED);
        for slice in slices {
            run.advance(*slice);
        }
        run
    };
    let (whole, sliced) = (run(&[600]), run(&[1, 99, 0, 500]));
    assert_eq!(whole.draws(), 600);
    for measure in measures {
        assert_eq!(whole.values(measure), sliced.values(measure));
        assert_eq!(whole.percentiles(measure), sliced.percentiles(measure));
    }
    assert_eq!(whole.values(Measure::Load), None);
    let other = {
        let mut run = MonteCarlo::new(&base, uncertain(&base), &measures, SEED + 1);
        run.advance(600);
        run
    };
    assert_ne!(whole.values(CLINICIANS), other.values(CLINICIANS));
}

#[test]
fn a_run_without_draws_has_no_percentiles() {
    let base = Scenario::default();
    let run = MonteCarlo::new(&base, uncertain(&base), &[CLINICIANS], SEED);
    assert_eq!(run.draws(), 0);
    assert_eq!(run.percentiles(CLINICIANS), None);
    assert_eq!(run.share_as_good_as(CLINICIANS, 0.0), None);
    assert_eq!(information(&run, CLINICIANS), None);
}

#[test]
fn draws_without_a_result_are_the_worst_not_dropped() {
    // Below 20 % of these draws leave time to see anyone.
    let base = scenario(&Inputs {
        paid_hours_per_week: 10.0,
        ..Inputs::default()
    });
    let hours = Spread::new(ParameterId::PatientManagementHours, 0.0, 7.5, 30.0).unwrap();
    let mut run = MonteCarlo::new(&base, vec![hours], &[CLINICIANS], SEED);
    run.advance(500);
    let values = run.values(CLINICIANS).unwrap();
    let missing = values.iter().filter(|value| value.is_none()).count();
    assert!(missing > 50 && missing < 450, "{missing}");
    let band = run.percentiles(CLINICIANS).unwrap();
    assert!(band.p10.is_some() && band.p90.is_none());
}

#[test]
fn the_gap_says_in_how_many_draws_todays_staff_is_enough() {
    let base = Scenario::default();
    let gap = |aim| Measure::Required(aim, StaffMeasure::Gap);
    let measures = [gap(Aim::Ordered), gap(Aim::Standard)];
    let mut run = MonteCarlo::new(&base, uncertain(&base), &measures, SEED);
    run.advance(1_000);
    let ordered = run.share_as_good_as(gap(Aim::Ordered), 0.0).unwrap();
    let standard = run.share_as_good_as(gap(Aim::Standard), 0.0).unwrap();
    assert!(ordered > 0.0 && ordered < standard && standard < 0.2);
}

#[test]
fn the_uncertain_inputs_are_no_choices() {
    let base = Scenario::default();
    let ids = |spreads: Vec<Spread>| spreads.iter().map(|each| each.id).collect::<Vec<_>>();
    let (band, request) = (ids(uncertain(&base)), ids(worth_asking(&base)));
    assert!(band.iter().all(|id| request.contains(id)));
    assert!(request.contains(&ParameterId::OutsideNetworkShare));
    for id in [
        ParameterId::OutsideNetworkShare,
        ParameterId::GroupShare,
        ParameterId::VisitIntervalWeeks,
        ParameterId::ComplianceShare,
        ParameterId::PaidHoursPerWeek,
        ParameterId::ReturnPoolClinicians,
    ] {
        assert!(!band.contains(&id), "{}", id.name());
    }
    // A value beyond its evidence range is drawn from inside it.
    let beyond = base.with(ParameterId::DropoutPerWeek, 0.2).unwrap();
    let spread = Spread::of_evidence(&beyond, ParameterId::DropoutPerWeek).unwrap();
    assert_eq!((spread.low, spread.mode, spread.high), (0.012, 0.06, 0.06));
}

#[test]
fn a_spread_stays_inside_the_hard_limits() {
    let refused = |low, mode, high| Spread::new(ParameterId::NoShowShare, low, mode, high).is_err();
    assert!(refused(-0.1, 0.1, 0.2) && refused(0.1, 0.2, 0.95) && refused(0.2, 0.1, 0.3));
    assert!(refused(f64::NAN, 0.1, 0.2) && refused(0.0, f64::NAN, 0.2));
    assert!(Spread::new(ParameterId::IntakePolicy, 0.0, 0.0, 0.0).is_err());
    let point = Spread::new(ParameterId::NoShowShare, 0.1, 0.1, 0.1).unwrap();
    assert_eq!(point.quantile(0.3), 0.1);
}

#[test]
fn the_band_narrows_to_the_curve_when_nothing_is_uncertain() {
    let base = Scenario::default();
    let staffings = [1_500.0, 2_500.0, 0.0, 4_500.0];
    let mut band = Band::new(&base, Vec::new(), &staffings, SEED);
    assert!(band.points().is_empty());
    band.advance(3);
    let points = band.points();
    for point in &points {
        assert_eq!(point.p10_weeks, point.p90_weeks);
        let there = base.with(ParameterId::Clinicians, point.clinicians);
        let curve = there.and_then(|scenario| Measure::ReturnP50Weeks.of(&scenario));
        assert_eq!(point.p50_weeks, curve);
    }
    let mut band = Band::new(&base, uncertain(&base), &staffings, SEED);
    band.advance(200);
    let wide = band.points();
    assert!(wide[0].p10_weeks < points[0].p50_weeks && points[0].p50_weeks < wide[0].p90_weeks);
}

#[test]
fn knowing_the_only_unknown_narrows_everything() {
    let base = Scenario::default();
    let spread = |id| Spread::of_evidence(&base, id).unwrap();
    let run = |spreads| {
        let mut run = MonteCarlo::new(&base, spreads, &[Measure::FluidMembersPerFte], SEED);
        run.advance(DRAWS);
        information(&run, Measure::FluidMembersPerFte).unwrap()
    };
    let alone = run(vec![spread(ParameterId::NewEpisodesPerMemberYear)]);
    assert!(alone[0].narrowing > 0.9 && alone[0].variance_share > 0.98);
    // Turnover and giving up move nothing here.
    let ranked = run(vec![
        spread(ParameterId::TurnoverPerYear),
        spread(ParameterId::NewEpisodesPerMemberYear),
        spread(ParameterId::GiveUpPerWeek),
        spread(ParameterId::DropoutPerWeek),
    ]);
    assert_eq!(ranked[0].id, ParameterId::NewEpisodesPerMemberYear);
    assert_eq!(ranked[1].id, ParameterId::DropoutPerWeek);
    for idle in &ranked[2..] {
        assert!(
            idle.narrowing < 0.005 && idle.variance_share < 0.005,
            "{idle:?}"
        );
    }
    // Independent inputs: what each accounts for alone sums to no more than everything.
    let sum: f64 = ranked.iter().map(|each| each.variance_share).sum();
    assert!(sum > 0.9 && sum < 1.01, "{sum}");
}

#[test]
fn too_few_draws_rank_nothing() {
    let base = Scenario::default();
    let mut run = MonteCarlo::new(&base, uncertain(&base), &[Measure::Load], SEED);
    run.advance(499);
    assert_eq!(information(&run, Measure::Load), None);
    run.advance(1);
    assert!(information(&run, Measure::Load).is_some());
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 100_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1),
        ..ProptestConfig::default()
    })]

    // The quantile inverts the triangular distribution function.
    #[test]
    fn a_triangular_quantile_inverts_its_distribution(
        low in 0.0..0.3_f64,
        rise in 0.0..0.3_f64,
        fall in 0.0..0.3_f64,
        probability in 0.0..1.0_f64,
    ) {
        let spread = Spread::new(ParameterId::NoShowShare, low, low + rise, low + rise + fall);
        let spread = spread.unwrap();
        let value = spread.quantile(probability);
        prop_assert!((spread.low..=spread.high).contains(&value));
        let (width, rise, fall) = (
            spread.high - spread.low,
            spread.mode - spread.low,
            spread.high - spread.mode,
        );
        prop_assume!(rise > 1e-6 && fall > 1e-6);
        let below = if value < spread.mode {
            (value - spread.low) * (value - spread.low) / (width * rise)
        } else {
            1.0 - (spread.high - value) * (spread.high - value) / (width * fall)
        };
        prop_assert!((below - probability).abs() < 1e-9, "{} {}", below, probability);
    }
}
