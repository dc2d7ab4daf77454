## Commands and what they say

about = Turns a folder of markdown into the accessible web site of a municipality, with feeds, calendars and a mail digest.
usage = Usage
options = Options
commands = Commands
arguments = Arguments
option-site = Folder of the site (with site.toml)
option-now = Instant for which to build: 2026-12-24, 2026-12-24 08:00, or with a zone; else SOURCE_DATE_EPOCH, else now
option-format = Form of the findings: human (for people), json or sarif
option-lang = Language of the output: de or en
option-help = Show this help
option-version = Show the version
option-output = Folder to write to

build-about = Builds the site
build-option-stats = Show how much was planned, rendered and written, and how long each stage took
build-option-clean = Forget everything remembered and build from scratch
build-done = { $written ->
    [0] Nothing to do: all { $planned } files are up to date.
    [one] 1 of { $planned } files written.
   *[other] { $written } of { $planned } files written.
}{ $removed ->
    [0] {""}
    [one] {" "}1 removed.
   *[other] {" "}{ $removed } removed.
} ({ $milliseconds } ms)
build-next-change = The site changes by itself again on { $moment }.
build-failed = Nothing was published: please mend the errors first. The folder { $output } is as it was.
build-progress = pages
stats-heading = Stage              Time in ms
stats-counts = sources { $sources }, parsed { $parsed }, planned { $planned }, rendered { $rendered }, written { $written }, removed { $removed }
stage-remember = Remember
stage-scan = Scan
stage-settings = Settings
stage-notices = Notices
stage-site = Site
stage-plan = Plan
stage-compare = Compare
stage-render = Render
stage-write = Write
stage-save = Save

check-about = Checks the site without writing anything
check-fine = No findings. { $sources } files checked.

serve-about = Shows the site in the browser and rebuilds it on every save
serve-option-port = First port to try
serve-option-poll = Look every half second instead of waiting for the system to tell (for network shares)
serve-listening = The preview runs: { $url } (end with Ctrl+C)
serve-first = { $planned } pages and files built in { $milliseconds } ms
serve-changed = { $what } ({ $written } new, { $removed } removed, { $milliseconds } ms)
serve-more = { $first } and { $n } more
serve-failed = { $errors ->
    [one] 1 error: the preview shows the last good state
   *[other] { $errors } errors: the preview shows the last good state
} ({ $milliseconds } ms)
serve-time = Time goes by: { $written } new, { $removed } removed ({ $milliseconds } ms)
preview-panel = Findings of the preview
preview-details = Details
preview-error-one = error
preview-error-other = errors
preview-warning-one = warning
preview-warning-other = warnings
preview-hint-one = hint
preview-hint-other = hints
preview-no-findings = No more findings
preview-last-good = Below you see the last good state. It is rebuilt as soon as the errors are mended.
preview-why = Why
preview-help = Help
preview-not-found = This page does not exist
preview-not-found-text = There is nothing at this address. Perhaps the file was renamed.
preview-forbidden = This preview answers your own computer only.
preview-polling-wanted = --poll is given
preview-polling-mount = the folder {"{folder}"} lies on a network share ({"{kind}"})
preview-polling-full = the system cannot watch more folders (fs.inotify.max_user_watches)
preview-polling-error = the folder cannot be watched: {"{error}"}
preview-polling-on = From now on it looks every half second: {"{reason}"}
preview-polling = It looks every half second: { $reason }
preview-ended = The program met a fault of its own while building. The preview has ended; your files are as they were.

status-about = Says of every file whether it is on the site and, if not, why
status-option-expiring = Only what ends within this time: 14d, 6 weeks, 3 months
status-draft = draft
status-scheduled = scheduled for { $moment }
status-current = public
status-current-until = public until { $moment }
status-expired = expired, in the archive
status-tombstone = expired, only a placeholder remains
status-removed = expired, removed
status-withdrawn = withdrawn
status-unread = cannot be read: see the findings
status-unused = not published: nothing refers to it
status-file = published as a file
status-section = page of a section

next-change-about = Says when the site changes by itself
next-change-never = The site does not change by itself.

init-about = Makes the folder of a new site
init-argument-dir = The new folder
init-done = The site lies in { $dir }. Go on with:
init-next = aushang serve --site { $dir }
init-exists = The folder { $dir } is not empty. Please name a new or empty folder.
init-failed = The folder { $dir } cannot be made: { $message }

new-about = Makes a new notice
new-argument-kind = What it is: { $kinds }
new-argument-title = The title
new-option-section = The section (folder below content)
new-done = Made: { $path }
new-exists = The file { $path } exists already. Please choose another title.
new-kind = “{ $kind }” is no kind of notice. There are: { $kinds }
new-section = There is no section “{ $section }”. There are: { $sections }
new-body = Write the text here.
new-failed = The file { $path } cannot be written: { $message }

schema-about = Prints the description of the settings or the front matter as JSON Schema
schema-argument-which = site (site.toml) or notice (front matter)

completions-about = Prints completions for the command line
completions-argument-shell = For which shell

usage-error = The call is not right: { $message }
usage-unknown = There is no “{ $argument }” here.
usage-unknown-suggestion = There is no “{ $argument }” here. Did you mean “{ $suggestion }”?
usage-missing = Missing: { $argument }
usage-value = “{ $value }” does not fit { $argument }.
usage-values = There are: { $values }
usage-hint = More with “aushang --help”.

## aushang digest
digest-about = Writes the digest: what is new since the last one, by subscription and language, as email, HTML, text and JSON
digest-option-period = Period: weekly (the seven days until now), daily (the day until now) or since (with --since)
digest-option-since = Begin the period at this moment instead of at the last digest
digest-option-urgent = Only warnings that nobody was told of, at once
digest-option-again = Write the digests of an earlier period once more: 2026-w47, 2026-11-23 …
digest-option-language = Only this language of the site
digest-option-output = Folder to write to (default: digest-out)
digest-option-dry-run = Only show what would be written; nothing counts as told
digest-nothing = Nothing new: no digest.
digest-written = { $n ->
    [one] 1 digest written to { $output }:
   *[other] { $n } digests written to { $output }:
}
digest-would = { $n ->
    [one] 1 digest would be written:
   *[other] { $n } digests would be written:
}
digest-line = { $name }: { $new } new, { $changed } changed, { $withdrawn } withdrawn
digest-next = Build and upload the site before you send the emails: they link to the new pages of the digests.
digest-period-missing = Please name --period weekly, --period daily, --since, --urgent or --again.
digest-since-missing = --period since needs --since with a moment.
digest-conflict = { $first } and { $second } do not go together.
