//! Results that can be aimed at, by the names they have on the page and in records.

use crate::model::measure::{Aim, Measure, StaffMeasure};

/// The name of the result that a measure is, before any rounding; `None` where the results have
/// no such number.
pub(super) const fn name(measure: Measure) -> Option<&'static str> {
    use StaffMeasure::{
        AuthorisedFte, Clinicians, CostPerMemberMonth, CostPerYear, Gap, ProductiveFte,
    };
    Some(match measure {
        Measure::FluidMembersPerFte => return None,
        Measure::Required(Aim::Ordered, quantity) => match quantity {
            ProductiveFte => "required.ordered.productive_fte",
            Clinicians => "required.ordered.headcount",
            AuthorisedFte => "required.ordered.authorised_fte",
            CostPerYear => "required.ordered.cost_per_year",
            CostPerMemberMonth => "required.ordered.cost_per_member_month",
            Gap => "gap_to_ordered",
        },
        Measure::Required(Aim::Standard, quantity) => match quantity {
            ProductiveFte => "required.standard.productive_fte",
            Clinicians => "required.standard.headcount",
            AuthorisedFte => "required.standard.authorised_fte",
            CostPerYear => "required.standard.cost_per_year",
            CostPerMemberMonth => "required.standard.cost_per_member_month",
            Gap => "gap_to_standard",
        },
        Measure::FirstMeanWeeks => "waits.first_appointment.mean_weeks",
        Measure::FirstP50Weeks => "waits.first_appointment.p50_weeks",
        Measure::FirstP90Weeks => "waits.first_appointment.p90_weeks",
        Measure::FirstShareWithinStandard => "waits.first_appointment.share_within_standard",
        Measure::GiveUpShare => "waits.first_appointment.give_up_share",
        Measure::ReturnMeanWeeks => "waits.return_visit.mean_weeks",
        Measure::ReturnP50Weeks => "waits.return_visit.p50_weeks",
        Measure::ReturnP90Weeks => "waits.return_visit.p90_weeks",
        Measure::ReturnFluidWeeks => "waits.return_visit.fluid_weeks",
        Measure::ReturnShareWithinStandard => "waits.return_visit.share_within_standard",
        Measure::ReturnShareAsOrdered => "waits.return_visit.share_as_ordered",
        Measure::SessionsPerPatient => "sessions_per_patient",
        Measure::CompletingShare => "completing_share",
        Measure::CaseloadPerFte => "caseload_per_fte",
        Measure::Load => "load",
    })
}

/// Every name that can be aimed at.
pub(super) fn names() -> Vec<&'static str> {
    Measure::all().filter_map(name).collect()
}

/// The measure of a result.
pub(super) fn measure(result: &str) -> Option<Measure> {
    Measure::all().find(|measure| name(*measure) == Some(result))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Scenario, evaluate};
    use crate::narrative::results::RESULTS;

    #[test]
    fn every_name_is_the_results_and_has_its_value_before_rounding() {
        let scenario = Scenario::default();
        let outcome = evaluate(&scenario);
        assert_eq!(names().len(), 27);
        for wanted in names() {
            let row = RESULTS.iter().find(|row| row.name == wanted).unwrap();
            let (shown, exact) = (
                row.value(&outcome).unwrap(),
                measure(wanted).unwrap().of(&scenario).unwrap(),
            );
            let people = wanted.ends_with("headcount") || wanted.starts_with("gap");
            let room = if people { 1.0 } else { 1e-9 * shown.abs() };
            assert!((shown - exact).abs() <= room, "{wanted}: {shown} {exact}");
            assert!(!people || exact <= shown, "{wanted}");
        }
        assert_eq!(measure("required.ordered.posts"), None);
    }
}
