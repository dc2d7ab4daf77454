//! Tables: with a caption, scopes for screen readers, and a wrapper that scrolls by keyboard.

use pulldown_cmark::Alignment;

use super::Writer;
use crate::base::xml::escape_into;
use crate::notice::body::Word;

impl Writer<'_, '_> {
    pub(super) fn table(&mut self, alignments: &[Alignment]) {
        self.tables += 1;
        self.alignments = alignments.to_vec();
        let number = self.tables;
        match self.caption.take() {
            Some(caption) => {
                let id = self.free_id(&format!("tabelle-{number}"));
                self.html.push_str(&format!(
                    "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}\"><table><caption id=\"{id}\">"
                ));
                escape_into(&mut self.html, &caption);
                self.html.push_str("</caption>");
            }
            None => {
                self.html.push_str("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
                self.word(Word::Table);
                self.html.push_str(&format!(" {number}\"><table>"));
            }
        }
    }

    pub(super) fn table_cell(&mut self, empty: bool) {
        self.before = None;
        if self.in_head && empty {
            return self.html.push_str("<td>");
        }
        self.html.push_str(if self.in_head { "<th scope=\"col\"" } else { "<td" });
        self.html.push_str(match self.alignments.get(self.cell) {
            Some(Alignment::Left) => " class=\"align-start\">",
            Some(Alignment::Center) => " class=\"align-center\">",
            Some(Alignment::Right) => " class=\"align-end\">",
            Some(Alignment::None) | None => ">",
        });
    }
}
