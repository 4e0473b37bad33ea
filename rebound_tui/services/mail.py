"""A draft, made into what a mail program opens: a link, or a file. Nothing here sends anything."""

from datetime import datetime

from rebound_tui.services.drafts import Draft


def mailto(draft: Draft) -> str:
    """The link that opens the mail program with this draft (RFC 6068)."""
    from urllib.parse import quote

    fields = {"subject": draft.subject, "body": draft.body.replace("\n", "\r\n")}
    query = "&".join(f"{name}={quote(text, safe='')}" for name, text in fields.items() if text)
    return f"mailto:{quote(draft.to, safe='@')}{'?' if query else ''}{query}"


def eml(draft: Draft, now: datetime) -> bytes:
    """The draft as a mail file (RFC 5322) that is still to be sent. An address that is none is left out."""
    from email.errors import HeaderParseError, MessageError
    from email.headerregistry import Address
    from email.message import EmailMessage
    from email.policy import SMTP
    from email.utils import format_datetime

    message = EmailMessage(SMTP)
    try:
        message["To"] = Address(addr_spec=draft.to) if draft.to else ""
    except (HeaderParseError, MessageError, ValueError, IndexError):
        message["To"] = ""
    message["Subject"] = draft.subject
    message["Date"] = format_datetime(now)
    message["X-Unsent"] = "1"  # opened for editing, not as a mail that has arrived
    message.set_content(draft.body, cte="quoted-printable")
    return message.as_bytes()


def text_of(draft: Draft) -> str:
    """The draft as it is copied: the subject in a line of its own, then the body."""
    return f"{draft.subject}\n\n{draft.body}" if draft.subject else draft.body
