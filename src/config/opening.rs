//! Opening hours of the town hall, with the days on which they differ.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::base::finding::Finding;
use crate::base::moment::parse_time;
use crate::data::{Field, Localized, Node, Reader, record};

record! {
    /// Hours for each day of the week; a day that is not named is closed.
    pub struct OpeningHours {
        /// Hours on Monday.
        monday(): Vec<Hours>,
        /// Hours on Tuesday.
        tuesday(): Vec<Hours>,
        /// Hours on Wednesday.
        wednesday(): Vec<Hours>,
        /// Hours on Thursday.
        thursday(): Vec<Hours>,
        /// Hours on Friday.
        friday(): Vec<Hours>,
        /// Hours on Saturday.
        saturday(): Vec<Hours>,
        /// Hours on Sunday.
        sunday(): Vec<Hours>,
        /// A remark below the table.
        note(): Option<Localized>,
        /// Days with other hours.
        exceptions(): Vec<Exception>,
    }
}

record! {
    /// Days on which other hours hold.
    pub struct Exception {
        /// First day.
        from(): Date,
        /// Last day; default: the first.
        to(): Option<Date>,
        /// The hours; none means closed.
        hours(): Vec<Hours>,
        /// Why.
        reason(): Option<Localized>,
    }
}

impl OpeningHours {
    /// The hours of the seven days, Monday first.
    pub fn week(&self) -> [&[Hours]; 7] {
        [&self.monday, &self.tuesday, &self.wednesday, &self.thursday, &self.friday, &self.saturday, &self.sunday]
    }
}

/// From when to when, such as `08:00-12:00`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours(pub String);

impl Field for Hours {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?.replace('–', "-");
        let times =
            text.split_once('-').and_then(|(from, to)| Some((parse_time(from.trim())?, parse_time(to.trim())?)));
        match times {
            Some((from, to)) if from < to => Some(Self(format!("{}-{}", from.strftime("%H:%M"), to.strftime("%H:%M")))),
            _ => {
                reader.findings.push(Finding::error("hours").at(reader.file, node.span).fact("value", text));
                None
            }
        }
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "string", "pattern": "^\\d{1,2}:\\d{2} ?[-–] ?\\d{1,2}:\\d{2}$" })
    }
}
