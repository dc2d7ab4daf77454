//! The program: arguments in, exit code out.

fn main() -> std::process::ExitCode {
    std::process::ExitCode::from(aushang::cli::run(std::env::args_os()) as u8)
}
