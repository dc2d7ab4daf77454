# Every text of the built-in theme that a citizen reads, in English.

## Frame
skip-link = Skip to content
nav-main = Main menu
nav-languages = Languages and help
nav-breadcrumbs = You are here
nav-twins = This page in other languages
nav-months = Previous and next month
nav-letters = First letters
twin-de = Diese Seite auf Deutsch
twin-en = This page in English
twin-de-simple = Diese Seite in Leichter Sprache
phone = Phone
fax = Fax
email = Email
address = Address
contact = Contact
footer-service = Service
footer-legal = Legal
mastodon = Mastodon: { $handle }
home-link = Home page: { $name }
see = see
until = to
day = Day
calendar = Calendar

## Warnings on every page
alert-extreme = Danger
alert-severe = Warning
alert-moderate = Caution
alert-minor = Notice
alert-all_clear = All clear
valid-until = Valid until

## Preview
preview-draft = Draft: this page is not published yet.
preview-scheduled = Scheduled: this page is not published yet.
preview-from = It will appear on { $date }.

## Kinds of notices
kind-notice = Notice
kind-official = Official notice
kind-bylaw = By-law
kind-event = Event
kind-closure = Road closure
kind-warning = Warning
kind-meeting = Meeting
kind-service = Service
kind-page = Page

## State of a notice
mark-expired = Expired
mark-tombstone = Expired
mark-withdrawn = Withdrawn
mark-cancelled = Cancelled
mark-draft = Draft
mark-scheduled = Scheduled
mark-changed = Changed
state-expired = This notice has expired.
state-expired-on = It was valid until { $date }.
state-withdrawn = This notice has been withdrawn.
state-cancelled = This event has been cancelled.
state-tombstone = The text of this notice was removed at the end of its term. Title, date and address remain as a record.
state-not-in-force = This by-law is not in force at present.
state-all-clear = All clear: the danger is over.

## Facts
fact-published = Published
fact-updated = Changed
fact-expires = Valid until
fact-office = Office
fact-district = { $n ->
    [one] District
   *[other] Districts
}
fact-topic = { $n ->
    [one] Topic
   *[other] Topics
}
changed-on = Changed on { $date }
fact-hours = Opening hours
pinned = Pinned to the top
change-note = Changed: { $text }
permalink = Permanent address of this page:
files = { $n ->
    [one] File
   *[other] Files
}
checksums = { $n ->
    [one] Checksum of the file (SHA-256)
   *[other] Checksums of the files (SHA-256)
}
photo-credit = Photo: { $name }
related = You may also be interested in

official-number = Number
official-provided-on = Provided on
official-display-until = Provided until
official-legal-basis = Legal basis
official-inspect-at = Can be inspected at
official-remedy = Legal remedy
official-signed-file = Signature

bylaw-number = Number
bylaw-adopted-on = Adopted on
bylaw-signed-on = Signed on
bylaw-in-force-since = In force since
bylaw-in-force = In force from
bylaw-out-of-force = Out of force from
bylaw-amends = Amends
bylaw-repeals = Repeals
bylaw-amended-by = Amended by
bylaw-repealed-by = Repealed by

event-when = When
event-place = Where
event-organiser = Organiser
event-price = Admission
event-registration = Registration
event-accessibility = Accessibility
event-dates = Next dates
step-free = step-free access
not-step-free = no step-free access
access-toilet = accessible toilet
no-access-toilet = no accessible toilet
induction-loop = hearing loop
no-induction-loop = no hearing loop
ics-link = Add “{ $title }” to your calendar (ICS)

closure-when = Closed
closure-until = Closed until
closure-street = Where
closure-affected = Affected
closure-detour = Diversion
closure-point = Position
coordinates = latitude { $latitude }, longitude { $longitude }
affected-cars = cars
affected-buses = buses
affected-bicycles = bicycles
affected-pedestrians = pedestrians
affected-parking = parking

warning-severity = Level
warning-area = Area
warning-valid = Valid
warning-until = Valid until
warning-urgency = Urgency
warning-certainty = Certainty
warning-references = Belongs to
warning-instruction = What to do now
severity-minor = minor
severity-moderate = moderate
severity-severe = severe
severity-extreme = extreme
urgency-immediate = act at once
urgency-expected = expected soon
urgency-future = expected later
certainty-observed = observed
certainty-likely = likely
certainty-possible = possible

meeting-body = Body
meeting-agenda = Agenda
meeting-not-public = not public

service-responsible = Responsible
service-fees = Fees
service-duration = Duration
service-synonyms = Also known as
service-documents = What you need
service-online = { $title }: do it online

## Lists
n-notices = { $n ->
    [one] 1 notice
   *[other] { $n } notices
}
newest = Newest notices
newest-of = You see the newest { $n } of { $total } notices. Older ones are in the archive.
no-notices = There are no notices here at the moment.
no-events = There are no events here at the moment.
no-entries = There are no entries here yet.
no-digests = No newsletter has been sent yet.
archive = Archive
archive-of = Archive { $title }
back-to = Back to “{ $title }”
by-topic = By topic
by-district = By district
subsections = Sections
pages = Pages
pages-below = More about this

## Home
top-tasks = Frequently needed
news = News
events = Events
events-all = All events
services-all = All services from A to Z
subscribe-home = Stay informed
subscribe-home-text = You can subscribe to news from { $name }: by topic or district, without an account and without advertising.
subscribe-home-link = Subscribe to notices

## Opening hours
opening-hours = Opening hours
opening-hours-caption = Regular opening hours
hours-open = Open
hours = { $from } to { $to }
closed = closed

## Topics, districts, offices
term-topic = Topic
term-district = District
term-office = Office
terms-topic = Topics
terms-district = Districts
terms-office = Offices
terms-topic-text = All notices, sorted by topic.
terms-district-text = All notices, sorted by district.
terms-office-text = Who is responsible for what, and how to reach the office.
related-topic = Related topics
related-district = Topics in this district
related-office = Topics of this office
services = Services

## Calendar
calendar-title = Events
calendar-feed = Events as a calendar (ICS)
calendar-subscribe = Subscribe to the calendar
calendar-subscribe-text = Add the address to your calendar. New events will appear there by themselves.
calendar-all = All events (ICS)
calendar-topic = { $name } (ICS)
months = Months
previous-page = Back: { $title }
next-page = Next: { $title }

## Services A to Z
services-title = Services A–Z
services-text = What you can do at the town hall, from A to Z.
services-with = Services with

## Subscribe
subscribe = Subscribe
subscribe-more = More ways to subscribe
subscribe-lead = How news from { $name } reaches you. You do not need an account.
subscribe-all = Everything
subscribe-topics = By topic
subscribe-districts = By district
subscribe-sections = By section
subscribe-offices = By office
feed-atom = Feed
feed-json = JSON feed
way-digest = Newsletter by email
way-digest-text = All new notices gathered in one email. You can unsubscribe at any time.
way-feed = Feed with all notices
way-feed-text = For a program that reads feeds (Atom).
way-feed-json = All notices as a JSON feed
way-calendar = Calendar with all events
way-calendar-text = For the calendar on your phone or computer (ICS).
way-mastodon = Mastodon
way-mastodon-text = New notices in the social network:
way-warnings = Warnings only
way-warnings-text = Feed with warnings and all-clears (Atom).
way-warnings-json = Warnings as a JSON feed
what-is-a-feed = What is a feed?
what-is-a-feed-text = A feed is a list of the newest notices for a reading program. Copy the address of the feed into the program. It will then show you everything new.
subscribe-privacy = You enter no personal data to subscribe to a feed or calendar.

## Digest
digests-title = Newsletters
digests-text = All newsletters sent so far.
digests-past = Newsletters sent so far

## Leichte Sprache
easy-pages = Pages in easy language

## Not found, moved
not-found-text = The page may have been moved or deleted, or there is a typing error in the address.
not-found-try = Where to go from here
not-found-call = Or call us:
moved-title = Moved: { $title }
moved = This page has moved
moved-text = New address:

## Dates and sizes (used by the filters)
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
date-long = { $day } { $month } { $year }
date-weekday = { $weekday }, { $date }
date-time = { $date }, { $time }
time-hour = { $hour12 } { $half }
time-minute = { $hour12 }:{ $minute } { $half }
month-year = { $month } { $year }
size-bytes = { $n } bytes
size-kb = { $n } KB
size-mb = { $n } MB

## What the builder itself writes: names of generated pages, feeds and calendars

home = Home
language-name = English
not-found = This page does not exist
archive-title = { $title }: { $period }
topic-index = Topics
district-index = Districts
office-index = Offices
calendar-title = Calendar of events
services-title = Services A–Z
subscribe-title = Subscribe
digests-title = Digests
digest-issue-title = { $name }: digest of { $date }
digest-all = All news
digest-warnings = Alerts
digest-group-new = New
digest-group-changed = Changed
digest-group-withdrawn = Withdrawn
digest-item-gone = This notice is no longer available
feed-title = { $topic } – { $town }
feed-warnings = Alerts
number = { $n }
decimal-mark = .
list-and = { $first } and { $last }

body-note = Note
body-tip = Tip
body-important = Important
body-warning = Attention
body-caution = Caution
body-footnotes = Footnotes
body-footnote = Footnote
body-footnote-back = Back to the text, footnote
body-task-done = Done:
body-task-open = Open:
body-table = Table

repeat-daily = { $n ->
    [1] every day
   *[other] every { $n } days
}
repeat-weekly = { $n ->
    [1] every week
   *[other] every { $n } weeks
}
repeat-monthly = { $n ->
    [1] every month
   *[other] every { $n } months
}
repeat-yearly = { $n ->
    [1] every year
   *[other] every { $n } years
}
repeat-on = on { $days }
repeat-on-day = on { $days }
repeat-in = in { $months }
repeat-until = until { $date }
repeat-count = { $n ->
    [one] once
   *[other] { $n } times
}
repeat-last = last { $day }
repeat-nth = { $n ->
    [1] first
    [2] second
    [3] third
    [4] fourth
   *[other] { $n }th
} { $day }
repeat-last-day = last day
repeat-day = { $n }

## Digest: what the email says
mail-browse = Read in the browser
mail-range = { $start } to { $end }
mail-from = from { $start }
mail-date = { $date }
mail-fact = { $label }: { $text }
mail-other-section = Other notices
mail-titles-only = There are many notices, so only their titles are listed here.
mail-more = { $n ->
    [one] Read 1 more notice in the browser.
   *[other] Read { $n } more notices in the browser.
}
mail-why = You receive this newsletter because you subscribed to “{ $name }”.
mail-unsubscribe = Unsubscribe
mail-unsubscribe-by-mail = To unsubscribe, please send an email to { $address }.
mail-subject-new = Alert: { $title }
mail-subject-all-clear = All clear: { $title }
mail-subject-changed = Alert updated: { $title }
mail-subject-withdrawn = Alert withdrawn: { $title }
mail-subject-warnings = { $n ->
    [one] Alerts: { $title } and 1 more
   *[other] Alerts: { $title } and { $n } more
}
