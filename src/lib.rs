//! Aushang turns a folder of markdown notices into an accessible municipal web site with feeds,
//! calendars and a mail digest.

pub mod base;
pub mod config;
pub mod data;
pub mod source;
