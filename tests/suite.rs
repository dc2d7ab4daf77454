//! All tests that need more than one module. `cargo test --test suite NAME` runs those whose name holds it.

#[path = "suite/bad.rs"]
mod bad;
#[path = "suite/digest.rs"]
mod digest;
#[path = "suite/lifecycle.rs"]
mod lifecycle;
#[path = "suite/mutations.rs"]
mod mutations;
#[path = "suite/preview/mod.rs"]
mod preview;
#[path = "suite/properties.rs"]
mod properties;
#[path = "suite/publish.rs"]
mod publish;
#[path = "suite/reports.rs"]
mod reports;
#[path = "suite/tidy.rs"]
mod tidy;
#[path = "suite/town.rs"]
mod town;
#[path = "suite/wording.rs"]
mod wording;

fn main() {
    let arguments = libtest_mimic::Arguments::from_args();
    let trials = [
        bad::trials(),
        digest::trials(),
        lifecycle::trials(),
        mutations::trials(),
        preview::trials(),
        properties::trials(),
        publish::trials(),
        reports::trials(),
        tidy::trials(),
        wording::trials(),
    ];
    libtest_mimic::run(&arguments, trials.into_iter().flatten().collect()).exit();
}
