# What Aushang finds wrong, for the people in the town hall.
#
# Each rule has a text (what is wrong), .why (why it matters, one sentence) and .help (what to do).
# .related labels the second place where there is one. The values in braces come from the finding; for
# each value x, has-x says yes or no. where says where the finding stands: settings (site.toml),
# content, theme or other.

## The report itself

report-error = Error
report-warning = Warning
report-hint = Hint
report-why = Why
report-help = Remedy
report-errors = { $n ->
    [one] 1 error
   *[other] { $n } errors
}
report-warnings = { $n ->
    [one] 1 warning
   *[other] { $n } warnings
}
report-hints = { $n ->
    [one] 1 hint
   *[other] { $n } hints
}
report-files = { $n ->
    [one] in 1 file
   *[other] in { $n } files
}
report-nothing = Nothing to mend.
report-also = { $n ->
    [one] The same stands in 1 other place:
   *[other] The same stands in { $n } other places:
}
report-more = { $n ->
    [one] and 1 more
   *[other] and { $n } more
}
report-elsewhere = In no particular file
report-day = { $year }-{ $month }-{ $day }
report-moment = { $year }-{ $month }-{ $day } { $hour }:{ $minute }
report-no-text = There is no explanation of this finding ({ $rule }) yet.

## Files and folders

no-site = There is no file “site.toml” in this folder.
    .why = By this file Aushang knows which folder is a site and what the site is called.
    .help = Change to the folder of your site, or name it with --site. A new site begins with “aushang init”.

no-content = The folder “content” is missing or empty.
    .why = Everything on the site comes from the files in this folder.
    .help = Create a file “_index.md” for the home page in the folder “content”.

unreadable = The file cannot be read.{ $has-message ->
    [yes] {" "}(The system says: { $message })
   *[no] {""}
}
    .why = What cannot be read cannot be published.
    .help = Check that the file is still there, that no other program has locked it, and that you have the right to open it.

not-utf8 = The file is not saved as UTF-8{ $has-line ->
    [yes] ; the first unreadable character is in line { $line }.
   *[no] .
}
    .why = In another encoding, letters such as ä and ß would come out garbled on the site.
    .help = Open the file in your text program and save it with the encoding “UTF-8” (usually under “Save as”).

name-not-unicode = The name of the file contains a character that cannot be read.
    .why = The name becomes the address on the internet.
    .help = Rename the file, best with letters, digits and hyphens only.

link-loop = This folder is a link to a folder that it lies in itself.
    .why = Whoever follows it walks in circles.
    .help = Delete the link, or let it point to another folder.

same-name = Two files have the same name, only stored differently: this one and “{ $other }”.
    .why = Letters such as ä can be stored in two ways; for people and on the internet both names are the same.
    .help = Delete one of the two files, or rename it.

conflict-copy = This file is a conflict copy and is not published.
    .why = Two people changed the same file at the same time; the synchronisation program put one version aside.
    .help = Copy what you still need into the actual file, then delete this copy.

folder-named-md = This is a folder, although its name ends in “.md”.
    .why = Names with this ending stand for notices; a folder is easily mistaken for one.
    .help = Rename the folder without “.md”.

file-unused = Nothing refers to this file, so it is not published.
    .why = Only what a page names is published, so that nothing gets onto the internet by mistake.
    .help = Name the file under “attachments” of a notice or as a link in a text, or delete it.

file-empty = The file is empty.
    .why = Without title and text there is nothing to publish.
    .help = Write the notice into this file, or delete the file.

file-too-large = The file has { $size } MB, which is too large for a notice.
    .why = A notice is text and needs a few kilobytes; files of this size are almost always here by mistake.
    .help = Put pictures and PDF files beside the notice as files of their own. Up to 2 MB of text are allowed.

## The head of the file

front-matter-missing = The file has no head.
    .why = The head holds title, date and everything else that Aushang must know about the notice.
    .help = Begin the file with a line ---, below it “title: …” and “date: …”, then another line ---. The text follows after that.

front-matter-open = The head of the file begins here but does not end anywhere.
    .why = Without the second line --- nobody can tell where the head ends and the text begins.
    .help = After the last entry of the head, write a line that holds only ---.

front-matter-form = The head of the file has no entries with names.
    .why = Each entry needs its name, so that it is clear what it means.
    .help = Write each entry on a line of its own: name, colon, space, value. For example: title: High Street closed

missing-field = The field “{ $key }” is missing.
    .why = Without it the entry is not complete and cannot appear.
    .help = { $where ->
        [settings] Add this line to this part of site.toml: { $key } = "…"
       *[other] Add this line here, in the head of the file (between the two lines ---): { $key }: …
    }

empty-field = The field “{ $key }” is empty.
    .why = Without it the entry is not complete and cannot appear.
    .help = { $where ->
        [settings] Write the value after the equals sign.
       *[other] Write the value after the colon, with a space before it.
    }

missing-date = The notice has no date.
    .why = The date decides from when the notice is public and where it stands in lists, feeds and mails.
    .help = Add the day of publication to the head of the file (between the two lines ---), for example: date: 2026-11-20

unknown-key = There is no field “{ $key }” { $has-kind ->
    [yes] in this kind of entry.
   *[no] here.
}
    .why = A field that nobody knows would have no effect, and nobody would notice.
    .help = { $has-suggestion ->
        [yes] Did you mean “{ $suggestion }”? If not, delete the line.
       *[no] { $has-kind ->
            [yes] This field belongs to an entry of the kind “{ $kind }”. Set “kind” to that, or delete the line.
           *[no] Delete the line, or check the spelling.
        }
    }

key-twice = The field “{ $key }” is there twice.
    .why = Nobody can tell which of the two is meant.
    .help = Delete one of them. The German and the English name of a field (such as “titel” and “title”) mean the same.
    .related = the first one is here

wrong-type = This must be { $expected ->
    [text] a text
    [boolean] “yes” or “no”
    [number] a number
    [day] a day
    [moment] a day or a point in time
    [table] a group of entries
    [list] a list
    [choice] a single word
    [color] a colour
   *[other] something else
}, but it is { $found ->
    [empty] empty
    [list] a list
    [table] a group of entries
   *[scalar] { $has-value ->
        [yes] “{ $value }”
       *[no] an empty text
    }
}.
    .why = The field can do nothing with a value of this form.
    .help = { $expected ->
        [text] { $found ->
            [table] Write a single text here. If it contains a colon or begins with a bracket, put the text in quotation marks: "Closed: High Street"
            [list] Write a single text here, without a hyphen before it and without brackets.
           *[other] Write a single text here.
        }
        [boolean] Write yes or no.
        [number] Write the number in digits only, for example 3 or 48.4801.
        [day] Write the day as 2026-11-20 or 20.11.2026.
        [moment] Write the day as 2026-11-20 or 20.11.2026, if need be with the time: 2026-11-20 18:00
        [table] { $where ->
            [settings] Write the entries into a part of their own that begins with the name of the field in square brackets, each on a line: name = "value"
           *[other] Write the entries below it, indented, each on a line of its own, for example: name: Town hall
        }
        [list] Write the items below each other, each on a line of its own that begins with a hyphen and a space.
        [choice] Write exactly one of the allowed words, without hyphen and brackets.
        [color] Write the colour as # and six characters (0 to 9, a to f), for example #0b5563.
       *[other] Look up in the manual which form this field has.
    }

unknown-choice = “{ $value }” is not possible here.
    .why = The field knows certain words only; any other would have no effect.
    .help = { $has-suggestion ->
        [yes] Did you mean “{ $suggestion }”? Possible are: { $choices }.
       *[no] Possible are: { $choices }.
    }

undeclared-term = { $list ->
    [topic] There is no topic “{ $value }”.
    [district] There is no district “{ $value }”.
    [office] There is no office “{ $value }”.
   *[contact] There is no contact “{ $value }”.
}
    .why = { $list ->
        [topic] People subscribe to topics; a notice with an unknown topic would reach nobody.
        [district] People subscribe to districts; a notice with an unknown district would reach nobody.
       *[other] For an unknown name the site finds neither address nor telephone number.
    }
    .help = { $has-suggestion ->
        [yes] Did you mean “{ $suggestion }”?
       *[no] { $has-choices ->
            [yes] There are: { $choices }. A new name must be entered in the file site.toml first.
           *[no] The file site.toml has none yet; the name must be entered there first.
        }
    }

## Date and time

bad-date = { $reason ->
    [calendar] The calendar has no day “{ $day }”.
    [time] The time in “{ $value }” cannot be read.
    [year] The date “{ $value }” lacks the full year.
   *[form] “{ $value }” is not a date.
}
    .why = This date decides when something appears, is valid, or stands in the calendar.
    .help = { $reason ->
        [calendar] Check day, month and year. The day is written as 2026-11-20 or 20.11.2026.
        [time] Write hour and minute with a colon, from 00:00 to 23:59: 2026-11-20 18:00
        [year] Write the year with four digits: 20.11.2026
       *[form] Write the day as 2026-11-20 or 20.11.2026{ $time ->
            [yes] , if need be with the time: 2026-11-20 18:00
           *[no] {""}
        }.
    }

time-never = This time does not exist: in that night the clocks go forward.
    .why = When summer time begins, the clock jumps from 2 to 3; the hour between is left out.
    .help = Write a time before 2:00 or from 3:00. Probably meant is: { $taken }

time-twice = This time occurs twice in that night; the first one is taken.
    .why = When summer time ends, the hour from 2 to 3 is repeated.
    .help = If the second one is meant, add the offset from universal time, for example: 2026-10-25T02:30:00+01:00

end-before-start = The end ({ $end }) is before the start ({ $start }).
    .why = Calendars, lists and the validity of the notice follow both of them.
    .help = Check day, month and year of both, and correct the wrong one.
    .related = it starts here

expires-before-date = The validity ends ({ $end }) before the notice appears ({ $date }).
    .why = The notice could never be seen.
    .help = Set “expires” to a later day, or correct “date”.

updated-before-date = The change is before the publication ({ $date }).
    .why = The notice would stand in the wrong place in feeds and lists.
    .help = Set “updated” to the day of the change, or delete the line.

bad-retention = “{ $value }” is not a length of time.
    .why = After this time the notice disappears by itself, so there must be no doubt about it.
    .help = Write a number and a unit, for example: 30 days, 2 weeks, 6 months, 1 year

bad-repeat = The repetition “{ $value }” is not possible{ $reason ->
    [too-long] : it is far too long.
    [form] : “{ $part }” is not of the form NAME=value.
    [unknown] : “{ $part }” does not exist or is not supported.
    [repeated] : “{ $part }” is there twice.
    [missing] : “{ $part }” is missing.
    [value] : “{ $written }” is not possible for “{ $part }”.
    [range] : “{ $written }” is not possible for “{ $part }”, only { $least } to { $most } (and not 0).
    [clash] : “{ $part }” and “{ $with }” do not go together.
    [mixed] : weekdays with and without a number stand side by side.
    [kind] : for whole days, “{ $part }” must be a day.
    [before-start] : it ends before the event starts.
    [never] : no such day ever comes.
    [start] : the event itself does not start on such a day.
   *[other] .
}
    .why = The dates in the calendar come from this rule; calendar programs read a wrong rule each in its own way.
    .help = { $reason ->
        [start] Set “start” to the first day on which the event really takes place.
       *[other] Write for example FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217 for every Thursday until 17 December 2026, or FREQ=MONTHLY;BYDAY=1SA for the first Saturday of every month.
    }

## Single entries

bad-point = There is no such point on earth.
    .why = Map and calendar would show a wrong place or none.
    .help = The latitude lies between -90 and 90, the longitude between -180 and 180, both in degrees with a point: latitude: 48.4801 and longitude: 9.2134. Often the two are only swapped.

bad-alias = “{ $value }” is not an address within this site.
    .why = The old address is redirected to this page, which is possible only within the same site.
    .help = Write only the part after the name of the site, beginning with a slash and without umlauts and spaces, for example: /old/waste-collection/

not-https = “{ $value }” is not a secure address.
    .why = People enter personal data when they apply for something; it must not be sent without encryption.
    .help = Write the address with https:// at the beginning.

arms-not-svg = The coat of arms “{ $value }” is not an SVG file.
    .why = Only as SVG it stays sharp at every size, from the icon to the printout.
    .help = Put the coat of arms into the folder “content” as an SVG file and name that one.

picture-unreadable = The picture “{ $value }” cannot be read.{ $has-message ->
    [yes] {" "}({ $message })
   *[no] {""}
}
    .why = Pictures are made smaller for the site; for that Aushang must be able to open them.
    .help = Check that the picture can be opened, and save it again as JPEG, PNG or SVG. Ending and content must agree.

## Addresses and identities

address-taken = Two files would have the same address: { $address }
    .why = An address can show one page only; the other could not be reached.
    .help = Rename this file or “{ $related-file }”.
    .related = the same address

alias-taken = The old address { $value } is already entered for another page.
    .why = An old address can lead to one page only.
    .help = Delete it here or in “{ $related-file }”.
    .related = the first one is here

id-twice = The identity “{ $id }” is already taken.
    .why = Feeds and mails recognise a notice by its identity; if two have the same, one of them gets lost.
    .help = Give this notice another “id”, or delete the line. The other notice is “{ $related-file }”.
    .related = the same identity

undeclared-language = The site has no language “{ $value }”.
    .why = Two letters before the ending “.md” mean a translation into that language.
    .help = Rename the file. Languages of this site: { $languages }. Leichte Sprache is called “leicht”: page.leicht.md

## The text

raw-html = There is HTML in the text: { $value }
    .why = HTML can make the page unusable for people with disabilities or load content from elsewhere; that is why it is not allowed.
    .help = Write it as plain text: **bold**, [link text](address), an empty line for a new paragraph. A single < is written as \<

comment-open = This remark begins with <!-- and does not end anywhere.
    .why = Everything that follows in the text is missing on the page.
    .help = Write --> at the end of the remark, or delete it.

colon-fence = A line begins with “:::” here, which means nothing in Aushang.
    .why = The colons would appear on the page as they are.
    .help = For a highlighted note write: > [!NOTE] and on the next line > and the text.

footnote-unused = The footnote “{ $label }” is not mentioned anywhere in the text.
    .why = Without a place in the text the footnote does not appear.
    .help = Write [^{ $label }] at the place in the text that it belongs to, or delete the footnote.

link-target = { $has-value ->
    [yes] The reference “{ $value }” leads nowhere.
   *[no] This link has no address.
}
    .why = Readers would find an error page.
    .help = { $has-suggestion ->
        [yes] Did you mean “{ $suggestion }”?
       *[no] Check that the file exists and has exactly this name; capital and small letters matter. It is named as seen from this file (../services/passport.md) or from the folder “content” with a slash before it (/services/passport.md).
    }

link-anchor = The linked page has no place “{ $anchor }”.
    .why = The link would lead to the top of the page instead of the place that is meant.
    .help = { $has-suggestion ->
        [yes] Did you mean “#{ $suggestion }”?
       *[no] The place is called like its heading, in small letters with hyphens: “## Papers and costs” becomes #papers-and-costs
    }

link-unpublished = The reference “{ $value }” leads to { $state ->
    [draft] a draft.
    [scheduled] a page that is not published yet.
   *[other] a page that is not published.
}
    .why = Readers would find an error page.
    .help = { $state ->
        [draft] Publish “{ $related-file }” (delete the line “draft: yes”), or take the link out.
        [scheduled] Take the link out until “{ $related-file }” is published, or set its “date” earlier.
       *[other] Take the link out.
    }
    .related = the linked page

link-removed = The reference “{ $value }” leads to a notice that has expired and was removed.
    .why = The link now leads to the section instead of the notice.
    .help = Take the link out, or name another page.
    .related = the removed notice

link-scheme = Links with “{ $scheme }” are not allowed.
    .why = Such links can run programs in the readers' browser, or open something that is not a page.
    .help = Use an address with https://, mailto: or tel:, or name a file of this site.

image-elsewhere = The picture “{ $value }” lies on another computer on the internet.
    .why = Each visit would tell that computer the address of the reader, which is against data protection law.
    .help = Download the picture (if you may use it), put it beside this file, and write only its name: ![What is to be seen](picture.jpg)

## How the head is written

yaml-colon = There is a second colon here.
    .why = The colon separates the name of a field from its value; a second one with a space after it is read as another field.
    .help = Put the value in quotation marks, for example: title: "Closed: High Street"

yaml-no-colon = This line has no colon.
    .why = In the head of the file (between the two lines ---) each line holds the name of a field, a colon and the value.
    .help = Write a colon and a space after the name: date: 2026-11-20. If the line still belongs to the text above, indent it by two spaces.

yaml-no-space = There is no space after this colon.
    .why = Without the space the colon belongs to the word, as in a time or an internet address.
    .help = Write a space after the colon: date: 2026-11-20

yaml-indent = This line is not indented like the lines above it.
    .why = Only what belongs to the line above is indented; otherwise nobody can tell what the entry belongs to.
    .help = Delete the spaces at the beginning of the line, or indent it exactly like the entries it belongs to.

yaml-tab = There is a tab here.
    .why = In the head of the file (between the two lines ---) only spaces indent; each program shows a tab in another width.
    .help = Replace the tab by two spaces.

yaml-quote-open = This quotation mark is not closed.
    .why = Without the second mark nobody can tell where the text ends.
    .help = Put the same mark at the end of the value, or delete it here.

yaml-quote-after = Something follows after the closing quotation mark.
    .why = The second mark ends the value; the rest would be lost.
    .help = Put the whole value between two " and use “ and ” inside: title: "The “Green Market” in Oberdorf". For an apostrophe in the text write ’.

yaml-backslash = This backslash has a special meaning here.
    .why = Between " a \ begins a special character; there is none of this kind.
    .help = Use the single mark ' instead of " at the beginning and end of the value, or double the backslash: \\

yaml-first-character = A value cannot begin with “{ $character }” here.
    .why = At the beginning of a value this character has a special meaning.
    .help = Put the whole value in quotation marks, for example: title: "@townhall replies"

yaml-bracket = This bracket is not closed.
    .why = Without the closing bracket nobody can tell where the list ends.
    .help = Add the closing bracket: topics: [waste, traffic]. If the bracket belongs to the text, put the value in quotation marks.

yaml-comment = “{ $value }” is read as a remark and is missing on the page.
    .why = After a space, # begins a remark that stands in the file only.
    .help = If it belongs to the text, put the whole value in quotation marks: title: "Line #3 cancelled". If it is to be a remark, write a space after the #.

yaml-key = The name of this field is not a single word.
    .why = Before the colon there can only be the name of a field.
    .help = Write only the name before the colon, for example: title: High Street closed

yaml-alias = The characters & and * at the beginning of a value have a special meaning that is not allowed here.
    .why = With them one entry refers to another; so a head could be written that grows to a giant size when it is read.
    .help = Put the value in quotation marks if the character belongs to the text: title: "*New*". Otherwise write the entry out.

yaml-too-deep = The entries are nested too deeply.
    .why = No field needs that many levels; it is almost always a mistake.
    .help = Delete surplus brackets and indents.

yaml-several-documents = A second head begins in the head of the file.
    .why = A file has exactly one head; the second one would not be read.
    .help = Delete the dividing line and write all entries into one head.

yaml-syntax = This place in the head of the file cannot be read.{ $has-message ->
    [yes] {" "}(Technically: { $message })
   *[no] {""}
}
    .why = What cannot be read cannot be published.
    .help = Write each entry on a line of its own: name, colon, space, value. All names begin at the very left. Values with special characters go in quotation marks.

toml-quote = This text is not in quotation marks, or one of them is missing.
    .why = What cannot be read has no effect; so nothing is published before it is mended.
    .help = Put texts between two quotation marks: name = "value"

toml-syntax = This place cannot be read. (Technically: { $message })
    .why = What cannot be read has no effect; so nothing is published before it is mended.
    .help = Write each entry on a line of its own: name = "value". Texts stand in quotation marks, parts begin with their name in square brackets.

## Settings in site.toml

base-url = “{ $value }” is not a complete internet address.
    .why = All addresses in feeds, calendars and mails are made from it.
    .help = Write the address of the home page with https:// and without umlauts and spaces, for example: base_url = "https://www.musterstadt.example/"

time-zone = There is no time zone “{ $value }”.
    .why = The time zone decides when a day begins and a notice appears.
    .help = For Germany write: time_zone = "Europe/Berlin". You may also delete the line; that is the default.

language-tag = “{ $value }” is not a language that can stand here, or it is there twice.
    .why = The addresses of translations are made from it, and screen readers follow it.
    .help = Write each language once by its two letters, for example: languages = ["de", "en"]

hours = “{ $value }” is not a time span of opening hours.
    .why = The site works out from the opening hours what is open right now.
    .help = Write from and to with a hyphen between, the end after the beginning: "08:00-12:00"

bad-slug = { $has-value ->
    [yes] “{ $value }” cannot be part of an address.
   *[no] The name for the address is empty.
}
    .why = The value of “slug” stands in the addresses of the site; only small letters, digits and hyphens are allowed there.
    .help = { $has-suggestion ->
        [yes] Write: slug = "{ $suggestion }"
       *[no] Write a short word in small letters, for example: slug = "waste"
    }

declared-twice = “{ $value }” is entered twice.
    .why = There can be one entry only for a name; the second one pushes out the first.
    .help = Delete one of the two entries, or give it another “slug”.

navigation-long = The main navigation has { $count } entries.
    .why = More than six cannot be taken in at once, and on a telephone the list gets very long.
    .help = Take entries out, or put sections together.

no-theme = There is no folder “themes/{ $value }”.
    .why = Changes to the look of the site would come from this folder.
    .help = Correct the name at “theme”, or delete the line; then the built-in look is used.

bad-now = “{ $value }” is not a point in time.
    .why = The point in time decides which notices are public.
    .help = Write a day, or a day and a time: --now 2026-12-24 or --now "2026-12-24 18:00". The environment variable SOURCE_DATE_EPOCH holds seconds since 1970.

## Look

template = A template has an error: { $message }{ $has-count ->
    [yes] { $count ->
        [one] {""}
       *[other] {" "}(on { $count } pages)
    }
   *[no] {""}
}
    .why = The pages are made from the template; with the error none can be written.
    .help = Correct the template in the folder “themes”, or delete it there; then the built-in one is used.

text-syntax = This entry of the text file cannot be read. (Technically: { $message })
    .why = The text would be missing on the site.
    .help = Write: name = text. Braces only stand around values such as { "{" } $name { "}" }, and continued lines are indented.

## Output

output-unusable = The output folder “{ $path }” cannot be used. (The system says: { $message })
    .why = Without it the site cannot be written.
    .help = Check that you may write there, or name another folder with --output.

output-in-sources = The output folder “{ $path }” lies within your sources or contains them.
    .why = Aushang deletes from the output folder what it no longer needs; your files would be in danger.
    .help = Name a folder of its own with --output, for example “public” in the folder of the site.

output-foreign = The output folder “{ $path }” is not empty and was not made by Aushang.
    .why = Aushang writes only into an empty folder or one of its own, so that nobody's files get lost.
    .help = Empty the folder, or name another one with --output.

output-unwritable = The file “{ $path }” cannot be written. (The system says: { $message })
    .why = The site would be up to date only in part.
    .help = Check whether the disk is full, whether you may write there, and whether another program has the file open. Then build again.

output-taken = Two pages are to be written to the same file: { $path }
    .why = One would overwrite the other. This happens when a page of yours has the address of a list that Aushang makes itself (for example /topics/ or a year).
    .help = Rename your file or your folder.

output-changed = The file “{ $path }” is no longer needed, but it was changed by hand and is therefore left in place.
    .why = Aushang deletes only what it wrote itself.
    .help = Save the file elsewhere if you still need it, then delete it yourself.

output-unknown = The output folder holds { $count ->
        [one] a file
       *[other] { $count } files
    } of which Aushang no longer knows whether it wrote { $count ->
        [one] it
       *[other] them
    }, for example “{ $path }”.
    .why = The list of written files (.aushang) is missing. What was to vanish from the site meanwhile may therefore still be there.
    .help = Empty the output folder and build again, or delete from it what is no longer to be public.

feed = The feed “{ $path }” cannot be written. ({ $message })
    .why = Subscribers would get no more news.
    .help = This is a fault in the program. Please report it with this text.

ledger-line = This line in the record of digests cannot be read. (Technically: { $message })
    .why = The record holds what was sent already; without the line something would be sent twice.
    .help = Restore the file from a backup. It is written by the program only, never by hand.

## Digest (aushang digest)

no-digest-settings = “site.toml” says nothing about the digest.
    .why = Without a sender and a recipient no email can be written.
    .help = Add a section [digest] with mode = "list" (for a list server) or "direct" (for emails to people), from = "Town of … <digest@…>", to = "{"{subscription}"}@lists…", list_domain = "lists…" and unsubscribe_url = "https://…/{"{subscription}"}".

mail-address = “{ $value }” in “{ $key }” is not an email address that every mailbox understands.
    .why = { $reason ->
        [not-ascii] Many mailboxes do not accept umlauts and other special characters in the address itself. In the name before it they are fine.
       *[other] With a wrong address the digest does not arrive or counts as spam.
    }
    .help = Write the address like this: Town of Musterstadt <digest@musterstadt.example>

mail-domain = “{ $value }” in “{ $key }” is not the name of a host.
    .why = It becomes the identifier of the list, by which mail programs recognise the digest (RFC 2919).
    .help = Write the name without https:// and without @, for example lists.musterstadt.example.

mail-url = “{ $value }” in “{ $key }” is not a web address.
    .why = Readers unsubscribe from the digest with this link.
    .help = Write a full address that begins with https://. {"{subscription}"} in it stands for the subscription.

mail-url-http = The address for unsubscribing “{ $value }” does not begin with https.
    .why = Unsubscribing with one click works with https only (RFC 8058); large providers demand it.
    .help = Use the address with https://, if there is one.

mail-no-unsubscribe = There is no address for unsubscribing (unsubscribe_url).
    .why = Readers can then unsubscribe only by writing an email to you. Large providers demand one click.
    .help = Add unsubscribe_url to the section [digest], or let a list server send the mails (mode = "list").

mail = The email cannot be put together. (Technically: { $message })
    .why = The digest would not arrive.
    .help = This is a fault of the program. Please report it with this text.

bad-since = “{ $value }” is not a point in time.
    .why = The digest collects what is new from this moment on.
    .help = Write for example --since 2026-11-16 or --since "2026-11-16 08:00".

digest-language = This site has no language “{ $value }”.
    .why = There are digests in the languages of the site.
    .help = Possible are: { $has-choices ->
        [yes] { $choices }
       *[no] the languages in “site.toml”
    }.

digest-unknown = There was no digest “{ $value }”.{ $has-suggestion ->
    [yes] {" "}Did you mean “{ $suggestion }”?
   *[no] {""}
}
    .why = Only what stands in the record of digests (ledger/digest.jsonl) can be written once more.
    .help = Name the beginning of the file name of an earlier digest, for example 2026-w47.

digest-too-old = { $count ->
        [one] One notice is
       *[other] { $count } notices are
    } too old for this digest and in no earlier one (language { $languages }).
    .why = A digest reaches back two periods at most, so that nobody gets outdated notices.
    .help = If they should still go out, name the beginning with --since { $value }.

ledger-in-use = The record of digests “{ $path }” is being changed by another program.
    .why = Two digests at the same time could tell the same thing twice.
    .help = Wait until the other program has finished, and call “aushang digest” again.

ledger-unwritable = The record of digests “{ $path }” cannot be written. (The system says: { $message })
    .why = It says what has been told. The files of the digest are written, but do not count as told.
    .help = Check whether you may write to the folder “ledger” and whether there is space. Then call the command again before you send anything.

picture-attached = The picture “{ $value }” is to be offered as a file.
    .why = Pictures are published scaled down and without hidden data (place, time, device, name) only. As a file all of it would remain.
    .help = Put the picture into the text: ![What is to be seen]({ $value }). Or offer it as a PDF.

file-active = The file “{ $value }” can contain programs.
    .why = Browsers run such files. They can load things from other providers and track readers.
    .help = Offer the content as text on the page or as a PDF.

file-changed = The file was replaced while the site was being built.
    .why = The page shows a checksum beside each file. It would not fit the new version.
    .help = Build the site again. The preview does so by itself.
