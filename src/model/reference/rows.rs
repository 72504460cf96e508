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
        5.637_667_187_662_31,
    ),
    row(
        "fluid_return_5_48.78048780487805_16_0.04_1",
        Case::FluidInterval {
            starts: 5.0,
            returns: 48.780_487_804_878_05,
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
        11.771_682_416_119_2,
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
        9.072_637_342_234_21,
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
        4.765_086_755_921_24,
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
        3.529_518_218_424_03,
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
        1.166_210_693_913_68,
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
        4.145_426_403_062_28,
    ),
    row(
        "g_n1_t2_m16_d0.04_r0.9",
        Case::MeanInterval(Pool {
            slots: 24.0,
            starts: 2.583_942_550_55,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.112_519_534_7,
    ),
    row(
        "g_n1_t2_m16_d0.04_r0.9",
        Case::P90Interval(Pool {
            slots: 24.0,
            starts: 2.583_942_550_55,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.272_055_717_5,
    ),
    row(
        "g_n1_t2_m16_d0.04_r3",
        Case::MeanInterval(Pool {
            slots: 24.0,
            starts: 8.613_141_835_17,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        13.482_983_159_4,
    ),
    row(
        "g_n1_t2_m16_d0.04_r3",
        Case::P90Interval(Pool {
            slots: 24.0,
            starts: 8.613_141_835_17,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        15.261_531_286_5,
    ),
    row(
        "hr_A_n1_p0.8",
        Case::MeanInterval(Pool {
            slots: 26.244_337_19,
            starts: 2.871_047_278_39,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        1.683_652_416_6,
    ),
    row(
        "hr_A_n1_p0.8",
        Case::P90Interval(Pool {
            slots: 26.244_337_19,
            starts: 2.871_047_278_39,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.177_033_698_9,
    ),
    row(
        "g_n5_t2_m16_d0.04_r0.5",
        Case::MeanInterval(Pool {
            slots: 120.0,
            starts: 7.177_618_195_98,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.002_049_579_3,
    ),
    row(
        "g_n5_t2_m16_d0.04_r0.5",
        Case::P90Interval(Pool {
            slots: 120.0,
            starts: 7.177_618_195_98,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.004_719_330_8,
    ),
    row(
        "g_n5_t2_m16_d0.04_r1.05",
        Case::MeanInterval(Pool {
            slots: 120.0,
            starts: 15.072_998_211_5,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.253_476_313_8,
    ),
    row(
        "g_n5_t2_m16_d0.04_r1.05",
        Case::P90Interval(Pool {
            slots: 120.0,
            starts: 15.072_998_211_5,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.486_037_511_6,
    ),
    row(
        "hr_A_n5_p0.8",
        Case::MeanInterval(Pool {
            slots: 124.949_993_1,
            starts: 14.355_236_392,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        1.838_444_398_3,
    ),
    row(
        "hr_A_n5_p0.8",
        Case::P90Interval(Pool {
            slots: 124.949_993_1,
            starts: 14.355_236_392,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.084_449_373_7,
    ),
    row(
        "g_n20_t2_m16_d0.04_r1.0",
        Case::MeanInterval(Pool {
            slots: 480.0,
            starts: 57.420_945_567_8,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.062_339_318_9,
    ),
    row(
        "g_n20_t2_m16_d0.04_r1.0",
        Case::P90Interval(Pool {
            slots: 480.0,
            starts: 57.420_945_567_8,
            intake_slots: 1.5,
            ordered: 2.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        2.142_826_553,
    ),
    row(
        "g_n20_t1_m16_d0.02_r0.9",
        Case::MeanInterval(Pool {
            slots: 480.0,
            starts: 31.784_097_686_3,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.02,
        }),
        1.002_937_870_5,
    ),
    row(
        "g_n20_t1_m16_d0.02_r0.9",
        Case::P90Interval(Pool {
            slots: 480.0,
            starts: 31.784_097_686_3,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.02,
        }),
        1.006_599_65,
    ),
    row(
        "g_n100_t1_m16_d0.04_r1.2",
        Case::MeanInterval(Pool {
            slots: 2_400.0,
            starts: 257.613_633_755,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        1.584_652_974_2,
    ),
    row(
        "g_n100_t1_m16_d0.04_r1.2",
        Case::P90Interval(Pool {
            slots: 2_400.0,
            starts: 257.613_633_755,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        1.638_177_332_7,
    ),
    row(
        "g_n100_t1_m16_d0.04_r1.05",
        Case::MeanInterval(Pool {
            slots: 2_400.0,
            starts: 225.411_929_536,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        1.144_012_444_5,
    ),
    row(
        "g_n100_t1_m16_d0.04_r1.05",
        Case::P90Interval(Pool {
            slots: 2_400.0,
            starts: 225.411_929_536,
            intake_slots: 1.5,
            ordered: 1.0,
            sessions: 16.0,
            dropout: 0.04,
        }),
        1.192_901_180_2,
    ),
    row(
        "required_1",
        Case::RequiredOrdered(&[]),
        3_872.649_899_999_48,
    ),
    row(
        "required_1",
        Case::RequiredStandard(&[]),
        2_960.040_793_419_6,
    ),
    row(
        "required_2",
        Case::RequiredOrdered(&[(ParameterId::ReturnPoolClinicians, 5.0)]),
        3_451.827_329_583_58,
    ),
    row(
        "required_2",
        Case::RequiredStandard(&[(ParameterId::ReturnPoolClinicians, 5.0)]),
        2_741.317_450_235_01,
    ),
    row(
        "required_4",
        Case::RequiredOrdered(&[(ParameterId::VisitIntervalWeeks, 1.5)]),
        3_186.626_597_063_94,
    ),
    row(
        "required_4",
        Case::RequiredStandard(&[(ParameterId::VisitIntervalWeeks, 1.5)]),
        2_992.951_381_015_95,
    ),
    row(
        "required_7",
        Case::RequiredOrdered(&[
            (ParameterId::VisitIntervalWeeks, 2.0),
            (ParameterId::ReturnPoolClinicians, 10.0),
        ]),
        2_577.920_227_459_88,
    ),
    row(
        "required_11",
        Case::RequiredOrdered(&[
            (ParameterId::Members, 3_000.0),
            (ParameterId::Clinicians, 2.0),
        ]),
        2.525_526_844_640_83,
    ),
    row(
        "required_14",
        Case::RequiredOrdered(&[
            (ParameterId::Members, 40_000_000.0),
            (ParameterId::Clinicians, 17_000.0),
        ]),
        33_675.216_516_85,
    ),
    row(
        "required_16",
        Case::RequiredOrdered(&[(ParameterId::ComplianceShare, 0.8)]),
        3_648.926_082_558_58,
    ),
    row(
        "required_17",
        Case::RequiredOrdered(&[
            (ParameterId::VisitIntervalWeeks, 0.5),
            (ParameterId::ComplianceShare, 0.95),
        ]),
        4_725.522_186_284_27,
    ),
    row(
        "required_17",
        Case::RequiredStandard(&[
            (ParameterId::VisitIntervalWeeks, 0.5),
            (ParameterId::ComplianceShare, 0.95),
        ]),
        3_071.239_960_813_37,
    ),
    row(
        "required_25",
        Case::RequiredOrdered(&[
            (ParameterId::IntakeMinutes, 60.0),
            (ParameterId::SessionMinutes, 50.0),
            (ParameterId::NoShowShare, 0.2),
            (ParameterId::BackfillShare, 0.0),
        ]),
        3_621.342_887_242_35,
    ),
    row(
        "required_28",
        Case::RequiredOrdered(&[
            (ParameterId::SessionsToComplete, 20.0),
            (ParameterId::DropoutPerWeek, 0.02),
        ]),
        5_514.633_921_061_62,
    ),
    row(
        "required_29",
        Case::RequiredOrdered(&[
            (ParameterId::CrisisSlotsPerFteWeek, 2.0),
            (ParameterId::PaidHoursPerWeek, 36.0),
            (ParameterId::LeaveWeeksPerYear, 9.5),
        ]),
        5_396.868_125_490_25,
    ),
    row(
        "erlangB_1_0.5",
        Case::ErlangB {
            servers: 1,
            load: 0.5,
        },
        0.333_333_333_333_333,
    ),
    row(
        "erlangB_10_5",
        Case::ErlangB {
            servers: 10,
            load: 5.0,
        },
        0.018_384_570_336_648_1,
    ),
    row(
        "erlangB_100_84.064",
        Case::ErlangB {
            servers: 100,
            load: 84.064,
        },
        0.009_999_682_902_650_27,
    ),
    row(
        "erlangB_500_500",
        Case::ErlangB {
            servers: 500,
            load: 500.0,
        },
        0.034_847_777_414_685_5,
    ),
    row(
        "erlangB_10000_10000",
        Case::ErlangB {
            servers: 10000,
            load: 10_000.0,
        },
        0.007_936_563_248_805_67,
    ),
    row(
        "erlangB_200_50",
        Case::ErlangB {
            servers: 200,
            load: 50.0,
        },
        1.521_907_061_062_77e-57,
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
        0.642_857_142_857_143,
    ),
    row(
        "erlangC_10_8",
        Case::ErlangC {
            servers: 10,
            load: 8.0,
        },
        0.409_180_150_796_444,
    ),
    row(
        "erlangC_50_48",
        Case::ErlangC {
            servers: 50,
            load: 48.0,
        },
        0.694_455_611_196_834,
    ),
    row(
        "erlangC_200_190",
        Case::ErlangC {
            servers: 200,
            load: 190.0,
        },
        0.365_263_856_562_546,
    ),
    row(
        "erlangC_1000_999",
        Case::ErlangC {
            servers: 1000,
            load: 999.0,
        },
        0.961_239_260_408_419,
    ),
    row(
        "erlangC_5000_4999",
        Case::ErlangC {
            servers: 5000,
            load: 4_999.0,
        },
        0.982_453_415_839_995,
    ),
    row(
        "erlangC_1_0.999999",
        Case::ErlangC {
            servers: 1,
            load: 0.999_999,
        },
        0.999_999,
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
        2.146_923_214_715_83,
    ),
    row(
        "MDc_5_4.75",
        Case::Deterministic {
            servers: 5,
            load: 4.75,
        },
        1.770_788_001_841_2,
    ),
    row(
        "MDc_10_9.5",
        Case::Deterministic {
            servers: 10,
            load: 9.5,
        },
        0.837_082_991_844_635,
    ),
    row(
        "MDc_50_48",
        Case::Deterministic {
            servers: 50,
            load: 48.0,
        },
        0.178_510_228_698_353,
    ),
    row(
        "MDc_500_490",
        Case::Deterministic {
            servers: 500,
            load: 490.0,
        },
        0.028_647_733_095_953,
    ),
    row(
        "erlangA_1_1_1",
        Case::ErlangA {
            servers: 1,
            load: 1.0,
            give_up: 1.0,
        },
        0.367_879_441_171_442,
    ),
    row(
        "erlangA_50_48_0.5",
        Case::ErlangA {
            servers: 50,
            load: 48.0,
            give_up: 0.5,
        },
        0.030_912_249_162_193_2,
    ),
    row(
        "erlangA_100_120_0.1",
        Case::ErlangA {
            servers: 100,
            load: 120.0,
            give_up: 0.1,
        },
        0.166_666_666_706_634,
    ),
    row(
        "erlangA_500_500_0.02",
        Case::ErlangA {
            servers: 500,
            load: 500.0,
            give_up: 0.02,
        },
        0.004_420_933_044_813_24,
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
        0.046_692_607_003_891_1,
    ),
    row(
        "engset_100_10_0.08",
        Case::Engset {
            sources: 100,
            servers: 10,
            demand: 0.08,
        },
        0.096_186_906_854_864_1,
    ),
];
