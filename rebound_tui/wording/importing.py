"""What is said when files are imported: what becomes of each thing, and why something is not taken."""

HELP_FILE = "the file, zip or folder that the other program gave you"
HELP_FROM = "what it is, if it is not recognised by itself"
HELP_DRY_RUN = "say what would happen and change nothing"
HELP_FILE_OLDER = "file what is older than 60 days without an answer as no reply"

MISSING = "There is no {path}. Check the path and try again."
UNREADABLE = "Cannot read {path}: {why}. Check that it is yours to read, then try again."
SPECIAL = "{path} is neither a file nor a folder. Give the file that the other program exported."
TOO_BIG = "{path} holds more than {limit} MB, the most that can be imported. Give only the part with your applications."
TOO_MANY_FILES = "{path} holds more than {limit} files, the most that can be imported. Give only the part with your applications."
TOO_MANY_ROWS = "{path} holds more than {limit} rows, the most that can be imported. Split it and import the parts."
NOT_A_ZIP = "{path} is not a zip, or only a part of one. Download it again, or unpack it and give the folder."
LOCKED = "{path} is locked with a password. Unpack it and give the folder."
UNKNOWN_PACKING = "{path} is packed in a way that cannot be read here. Unpack it and give the folder."
OUTSIDE = "{path} has a file that would land outside of it: {name}. Ask for a new copy; nothing of it was read."
EMPTY = "There is nothing in {path}. Download it again and try again."
UNKNOWN_FORMAT = "{path} is nothing that can be read here. Known: {names}. In the shell, --from says which one it is."
NO_SUCH_FORMAT = "{name} is no format that can be read. Known: {names}."
NOT_THAT_FORMAT = "There is nothing from {name} in {path}. Leave --from out, or choose another: {names}."

NOT_TEXT = "is not UTF-8 text; save the file as UTF-8 and import it again"
BROKEN_QUOTES = "has a quotation mark too many or one too few"
LONG_CELL = "has a cell that is too long to be read"
TOO_MANY_CELLS = "has {count} cells where the header has {expected}"
NO_COMPANY = "names no company"
NO_ROLE = "names no job title"
TOO_LONG = "has {length} characters as {name}; {limit} is the most"
NO_DATE = "has no date"
BAD_DATE = "has a date that cannot be read: {text}"

LINKEDIN = "LinkedIn"
LINKEDIN_REMOVED = "saved jobs without a title, since the posting was removed"
LINKEDIN_OWN = "e-mail addresses and phone numbers, which are your own"
LINKEDIN_PEOPLE = "connections, only counted for each company"
LINKEDIN_OTHER = "files about other things"

UNDO_LABEL = "import from {origin}"
COUNTS = "{new} new, {updated} updated, {same} the same, {skipped} skipped"
DRY_RUN = "Dry run: nothing was changed."
DONE = "Imported from {origin}. One undo takes it all back."
NOTHING_NEW = "Nothing new in it; nothing was changed."
ITEM = "{label}: {reasons}"
SKIPPED_AT = "{item} ({place})"
PLACE = "{file}, line {line}"
PROBLEMS = "Not read: {count}"
PROBLEM = "{place}: {what}"
LEFT_OUT = "Left out: {what} ({count})"
OLDER = "Older than 60 days without an answer: {count}. {how}"
WITH_FILE_OLDER = "With --file-older they are filed as no reply."
WITH_F = "f files them as no reply."
OLDER_FILED = "Older than 60 days without an answer, filed as no reply: {count}"
HUNT = "A hunt begins with them, on {day}."

WHY = {
    "saved": "saved on {about}",
    "applied": "applied on {about}",
    "stage": "now {about}",
    "filled": "added: {about}",
    "noted": "notes added",
    "like": "another here has this company and role, with another date or link",
    "already": "here already",
    "kept": "yours kept: {about}",
    "stays": "stays {about}",
    "ahead": "its date is still to come: {about}",
    "filed": "filed as no reply",
    "people": "people you know there: {about}",
}
"""By the value of Why, in domain/merging.py."""
FIELDS = {
    "company": "company",
    "role": "role",
    "url": "link",
    "job_key": "job number",
    "source": "source",
    "tags": "tags",
    "location": "location",
    "mode": "work mode",
    "salary": "salary",
    "cv": "CV",
}
"""By the field's name in an application."""
