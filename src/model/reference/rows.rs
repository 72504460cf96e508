//! The published values: inputs as published, the result to as many digits as a number holds.
//!
//! `tests/reference.rs` finds every row in the published tables.

use super::super::ParameterId;
use super::{Case, Pool, Row};

/// A published value.
const fn row(id: &'static str, case: Case, published: f64) -> Row {
    Row {
        id,
        case,
        published,
    }
}

/// Every row, by kind.
pub const ROWS: [Row; 70] = [
    row(
        "fluid_return_5_15.85_16_0.04_1",
        Case::FluidInterval {
            starts: 5.0,
            returns: 15.85,
            sessions: 16.0,
            dropout: 0.04,
            ordered: 1.0,
        },
        5.63766718766231,
    ),
    row(
        "fluid_return_5_48.78048780487805_16_0.04_1",
        Case::FluidInterval {
            starts: 5.0,
            returns: 48.78048780487805,
            sessions: 16.0,
            dropout: 0.04,
            ordered: 1.0,
        },
        1.0,
    ),
    row(
        "fluid_return_5_15.85_20_0.02_1",
        Case::FluidInterval {
            starts: 5.0,
            returns: 15.85,
            sessions: 20.0,
            dropout: 0.02,
            ordered: 1.0,
        },
        11.7716824161192,
    ),
    row(
        "fluid_return_5_10_16_0.04_2",
        Case::FluidInterval {
            starts: 5.0,
            returns: 10.0,
            sessions: 16.0,
            dropout: 0.04,
            ordered: 2.0,
        },
        9.07263734223421,
    ),
    row(
        "fluid_return_50_183.5_16_0.04_1",
        Case::FluidInterval {
            starts: 50.0,
            returns: 183.5,
            sessions: 16.0,
            dropout: 0.04,
            ordered: 1.0,
        },
        4.76508675592124,
    ),
    row(
        "fluid_return_50_233.5_16_0.04_1",
        Case::FluidInterval {
            starts: 50.0,
            returns: 233.5,
            sessions: 16.0,
            dropout: 0.04,
            ordered: 1.0,
        },
        3.52951821842403,
    ),
    row(
        "fluid_return_50_453.5_16_0.04_1",
        Case::FluidInterval {
            starts: 50.0,
            returns: 453.5,
            sessions: 16.0,
            dropout: 0.04,
            ordered: 1.0,
        },
        1.16621069391368,
    ),
    row(
        "fluid_return_4.25_17.5_16_0.04_1",
        Case::FluidInterval {
            starts: 4.25,
            returns: 17.5,
            sessions: 16.0,
            dropout: 0.04,
            ordered: 1.0,
        },
        4.14542640306228,
    ),
    row(
        "g_n1_t2_m16_d0.04_r0.9",
        Case::MeanInterval(Pool {
            slots: 24.0,
            starts: 2.58394255055,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.1125195347,
    ),
    row(
        "g_n1_t2_m16_d0.04_r0.9",
        Case::P90Interval(Pool {
            slots: 24.0,
            starts: 2.58394255055,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.2720557175,
    ),
    row(
        "g_n1_t2_m16_d0.04_r3",
        Case::MeanInterval(Pool {
            slots: 24.0,
            starts: 8.61314183517,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        13.4829831594,
    ),
    row(
        "g_n1_t2_m16_d0.04_r3",
        Case::P90Interval(Pool {
            slots: 24.0,
            starts: 8.61314183517,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        15.2615312865,
    ),
    row(
        "hr_A_n1_p0.8",
        Case::MeanInterval(Pool {
            slots: 26.24433719,
            starts: 2.87104727839,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        1.6836524166,
    ),
    row(
        "hr_A_n1_p0.8",
        Case::P90Interval(Pool {
            slots: 26.24433719,
            starts: 2.87104727839,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.1770336989,
    ),
    row(
        "g_n5_t2_m16_d0.04_r0.5",
        Case::MeanInterval(Pool {
            slots: 120.0,
            starts: 7.17761819598,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.0020495793,
    ),
    row(
        "g_n5_t2_m16_d0.04_r0.5",
        Case::P90Interval(Pool {
            slots: 120.0,
            starts: 7.17761819598,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.0047193308,
    ),
    row(
        "g_n5_t2_m16_d0.04_r1.05",
        Case::MeanInterval(Pool {
            slots: 120.0,
            starts: 15.0729982115,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.2534763138,
    ),
    row(
        "g_n5_t2_m16_d0.04_r1.05",
        Case::P90Interval(Pool {
            slots: 120.0,
            starts: 15.0729982115,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.4860375116,
    ),
    row(
        "hr_A_n5_p0.8",
        Case::MeanInterval(Pool {
            slots: 124.9499931,
            starts: 14.355236392,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        1.8384443983,
    ),
    row(
        "hr_A_n5_p0.8",
        Case::P90Interval(Pool {
            slots: 124.9499931,
            starts: 14.355236392,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.0844493737,
    ),
    row(
        "g_n20_t2_m16_d0.04_r1.0",
        Case::MeanInterval(Pool {
            slots: 480.0,
            starts: 57.4209455678,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.0623393189,
    ),
    row(
        "g_n20_t2_m16_d0.04_r1.0",
        Case::P90Interval(Pool {
            slots: 480.0,
            starts: 57.4209455678,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.142826553,
    ),
    row(
        "g_n20_t1_m16_d0.02_r0.9",
        Case::MeanInterval(Pool {
            slots: 480.0,
            starts: 31.7840976863,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.02,
        }),
        1.0029378705,
    ),
    row(
        "g_n20_t1_m16_d0.02_r0.9",
        Case::P90Interval(Pool {
            slots: 480.0,
            starts: 31.7840976863,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.02,
        }),
        1.00659965,
    ),
    row(
        "g_n100_t1_m16_d0.04_r1.2",
        Case::MeanInterval(Pool {
            slots: 2400.0,
            starts: 257.613633755,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        1.5846529742,
    ),
    row(
        "g_n100_t1_m16_d0.04_r1.2",
        Case::P90Interval(Pool {
            slots: 2400.0,
            starts: 257.613633755,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        1.6381773327,
    ),
    row(
        "g_n100_t1_m16_d0.04_r1.05",
        Case::MeanInterval(Pool {
            slots: 2400.0,
            starts: 225.411929536,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        1.1440124445,
    ),
    row(
        "g_n100_t1_m16_d0.04_r1.05",
        Case::P90Interval(Pool {
            slots: 2400.0,
            starts: 225.411929536,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        1.1929011802,
    ),
    row("required_1", Case::RequiredOrdered(&[]), 3872.64989999948),
    row("required_1", Case::RequiredStandard(&[]), 2960.0407934196),
    row(
        "required_2",
        Case::RequiredOrdered(&[(ParameterId::ReturnPoolClinicians, 5.0)]),
        3451.82732958358,
    ),
    row(
        "required_2",
        Case::RequiredStandard(&[(ParameterId::ReturnPoolClinicians, 5.0)]),
        2741.31745023501,
    ),
    row(
        "required_4",
        Case::RequiredOrdered(&[(ParameterId::VisitIntervalWeeks, 1.5)]),
        3186.62659706394,
    ),
    row(
        "required_4",
        Case::RequiredStandard(&[(ParameterId::VisitIntervalWeeks, 1.5)]),
        2992.95138101595,
    ),
    row(
        "required_7",
        Case::RequiredOrdered(&[
            (ParameterId::VisitIntervalWeeks, 2.0),
            (ParameterId::ReturnPoolClinicians, 10.0),
        ]),
        2577.92022745988,
    ),
    row(
        "required_11",
        Case::RequiredOrdered(&[
            (ParameterId::Members, 3000.0),
            (ParameterId::Clinicians, 2.0),
        ]),
        2.52552684464083,
    ),
    row(
        "required_14",
        Case::RequiredOrdered(&[
            (ParameterId::Members, 40000000.0),
            (ParameterId::Clinicians, 17000.0),
        ]),
        33675.21651685,
    ),
    row(
        "required_16",
        Case::RequiredOrdered(&[(ParameterId::ComplianceShare, 0.8)]),
        3648.92608255858,
    ),
    row(
        "required_17",
        Case::RequiredOrdered(&[
            (ParameterId::VisitIntervalWeeks, 0.5),
            (ParameterId::ComplianceShare, 0.95),
        ]),
        4725.52218628427,
    ),
    row(
        "required_17",
        Case::RequiredStandard(&[
            (ParameterId::VisitIntervalWeeks, 0.5),
            (ParameterId::ComplianceShare, 0.95),
        ]),
        3071.23996081337,
    ),
    row(
        "required_25",
        Case::RequiredOrdered(&[
            (ParameterId::IntakeMinutes, 60.0),
            (ParameterId::SessionMinutes, 50.0),
            (ParameterId::NoShowShare, 0.2),
            (ParameterId::BackfillShare, 0.0),
        ]),
        3621.34288724235,
    ),
    row(
        "required_28",
        Case::RequiredOrdered(&[
            (ParameterId::SessionsToComplete, 20.0),
            (ParameterId::DropoutPerWeek, 0.02),
        ]),
        5514.63392106162,
    ),
    row(
        "required_29",
        Case::RequiredOrdered(&[
            (ParameterId::CrisisSlotsPerFteWeek, 2.0),
            (ParameterId::PaidHoursPerWeek, 36.0),
            (ParameterId::LeaveWeeksPerYear, 9.5),
        ]),
        5396.86812549025,
    ),
    row(
        "erlangB_1_0.5",
        Case::ErlangB {
            servers: 1,
            load: 0.5,
        },
        0.333333333333333,
    ),
    row(
        "erlangB_10_5",
        Case::ErlangB {
            servers: 10,
            load: 5.0,
        },
        0.0183845703366481,
    ),
    row(
        "erlangB_100_84.064",
        Case::ErlangB {
            servers: 100,
            load: 84.064,
        },
        0.00999968290265027,
    ),
    row(
        "erlangB_500_500",
        Case::ErlangB {
            servers: 500,
            load: 500.0,
        },
        0.0348477774146855,
    ),
    row(
        "erlangB_10000_10000",
        Case::ErlangB {
            servers: 10000,
            load: 10000.0,
        },
        0.00793656324880567,
    ),
    row(
        "erlangB_200_50",
        Case::ErlangB {
            servers: 200,
            load: 50.0,
        },
        1.52190706106277e-57,
    ),
    row(
        "erlangC_1_0.5",
        Case::ErlangC {
            servers: 1,
            load: 0.5,
        },
        0.5,
    ),
    row(
        "erlangC_2_1.5",
        Case::ErlangC {
            servers: 2,
            load: 1.5,
        },
        0.642857142857143,
    ),
    row(
        "erlangC_10_8",
        Case::ErlangC {
            servers: 10,
            load: 8.0,
        },
        0.409180150796444,
    ),
    row(
        "erlangC_50_48",
        Case::ErlangC {
            servers: 50,
            load: 48.0,
        },
        0.694455611196834,
    ),
    row(
        "erlangC_200_190",
        Case::ErlangC {
            servers: 200,
            load: 190.0,
        },
        0.365263856562546,
    ),
    row(
        "erlangC_1000_999",
        Case::ErlangC {
            servers: 1000,
            load: 999.0,
        },
        0.961239260408419,
    ),
    row(
        "erlangC_5000_4999",
        Case::ErlangC {
            servers: 5000,
            load: 4999.0,
        },
        0.982453415839995,
    ),
    row(
        "erlangC_1_0.999999",
        Case::ErlangC {
            servers: 1,
            load: 0.999999,
        },
        0.999999,
    ),
    row(
        "MDc_1_0.5",
        Case::Deterministic {
            servers: 1,
            load: 0.5,
        },
        0.5,
    ),
    row(
        "MDc_2_1.8",
        Case::Deterministic {
            servers: 2,
            load: 1.8,
        },
        2.14692321471583,
    ),
    row(
        "MDc_5_4.75",
        Case::Deterministic {
            servers: 5,
            load: 4.75,
        },
        1.7707880018412,
    ),
    row(
        "MDc_10_9.5",
        Case::Deterministic {
            servers: 10,
            load: 9.5,
        },
        0.837082991844635,
    ),
    row(
        "MDc_50_48",
        Case::Deterministic {
            servers: 50,
            load: 48.0,
        },
        0.178510228698353,
    ),
    row(
        "MDc_500_490",
        Case::Deterministic {
            servers: 500,
            load: 490.0,
        },
        0.028647733095953,
    ),
    row(
        "erlangA_1_1_1",
        Case::ErlangA {
            servers: 1,
            load: 1.0,
            give_up: 1.0,
        },
        0.367879441171442,
    ),
    row(
        "erlangA_50_48_0.5",
        Case::ErlangA {
            servers: 50,
            load: 48.0,
            give_up: 0.5,
        },
        0.0309122491621932,
    ),
    row(
        "erlangA_100_120_0.1",
        Case::ErlangA {
            servers: 100,
            load: 120.0,
            give_up: 0.1,
        },
        0.166666666706634,
    ),
    row(
        "erlangA_500_500_0.02",
        Case::ErlangA {
            servers: 500,
            load: 500.0,
            give_up: 0.02,
        },
        0.00442093304481324,
    ),
    row(
        "erlangA_3_30_0.1",
        Case::ErlangA {
            servers: 3,
            load: 30.0,
            give_up: 0.1,
        },
        0.9,
    ),
    row(
        "engset_10_3_0.1",
        Case::Engset {
            sources: 10,
            servers: 3,
            demand: 0.1,
        },
        0.0466926070038911,
    ),
    row(
        "engset_100_10_0.08",
        Case::Engset {
            sources: 100,
            servers: 10,
            demand: 0.08,
        },
        0.0961869068548641,
    ),
];
