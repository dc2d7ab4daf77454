//! Aushang turns a folder of markdown notices into an accessible municipal web site with feeds,
//! calendars and a mail digest.

pub mod base;
pub mod build;
pub mod calendar;
pub mod cli;
pub mod config;
pub mod data;
pub mod digest;
pub mod emit;
pub mod ledger;
pub mod notice;
pub mod preview;
pub mod report;
pub mod site;
pub mod source;
pub mod theme;
