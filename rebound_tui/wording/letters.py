"""Writing a text: the keys, and what is still to be filled in."""

LEFT = "Still to fill in, or to take out: {places}. tab goes there."
WRITING = "tab next   escape done writing"
AT_THE_KEYS = (("tab", "write on"), ("escape", "leave"))
SUBJECT = "Subject"
SAVE, COPY, MAIL, FILE, SENT = "save", "copy", "open in mail", "save .eml", "sent"
COPIED = "Copied. Nothing was sent."
MAIL_OPENED = "Opened in the mail program. Nothing was sent."
FILE_WRITTEN = "Written: {file}. Nothing was sent."
FILE_EXISTS = "{file} is there already. Move it away, or copy the text with y."
FILE_NOT_WRITTEN = "{file} could not be written ({why}). y copies the text."
NO_MAIL = "No mail program could be opened. y copies the text."
