//! A repeat in words: "jeden Donnerstag bis 17. Dezember 2026".

