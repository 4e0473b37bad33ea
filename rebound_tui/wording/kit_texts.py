"""The texts and checklists that come with the kit; every one can be changed. Names in braces are places to be filled in."""

from typing import NamedTuple


class Given(NamedTuple):
    """A text as it comes."""

    title: str
    subject: str
    body: str


SIGNED = "\n\n{signature}"
TEXTS = {
    "feedback": Given(
        "Ask for feedback",
        "{role}: thank you, and one question",
        "Hello {first name},\n\n"
        "thank you for telling me how it was decided, and for your time, above all for {a moment you remember}.\n\n"
        "I would like to learn from it. What decided it for somebody else, and which one thing would you tell me to work on? "
        "Two sentences are plenty, praise and criticism are both welcome, and if your rules do not allow an answer I understand.\n\n"
        "I would be glad to hear of another opening." + SIGNED,
    ),
    "silence": Given(
        "Ask after silence",
        "{role}: still open?",
        "Hello {first name},\n\n"
        "I am putting my notes on {role} in order this week. Is it still open, or has it been filled? One line is enough, "
        "either answer helps me." + SIGNED,
    ),
    "follow_up": Given(
        "Follow up",
        "{role}: my application",
        "Hello {first name},\n\n"
        "a short word on my application for {role}: I am still interested, above all because of {what draws you}. "
        "If something is missing, I send it the same day. When do you expect to decide on the next step?" + SIGNED,
    ),
    "thanks": Given(
        "Thanks after an interview",
        "Thank you for the talk about {role}",
        "Hello {first name},\n\n"
        "thank you for the talk. What you said about {something they said} stays with me, and it is the kind of work "
        "I would like to do.\n\n"
        "If a question is left on your side, I answer it gladly." + SIGNED,
    ),
    "decline": Given(
        "Decline politely",
        "{role}: my decision",
        "Hello {first name},\n\n"
        "thank you for the offer and for the time that went into it. I have decided not to take it. It is about the fit for me now, "
        "not about the people I met.\n\n"
        "I would be glad to stay in touch." + SIGNED,
    ),
    "withdraw": Given(
        "Withdraw",
        "{role}: I withdraw my application",
        "Hello {first name},\n\n"
        "I withdraw my application for {role} at {company}, so that you can plan without me. Thank you for your time." + SIGNED,
    ),
    "reach_out": Given(
        "Reach out",
        "",
        "Hello {first name}, I am looking for work and would like to talk to somebody I know. "
        "Do you have ten minutes on the phone this week? Nothing to prepare.",
    ),
    "reach_out_no": Given(
        "Reach out after a no",
        "",
        "Hello {first name}, a job I was in talks for was a no. Do you have ten minutes on the phone? "
        "Two for that, the rest for something else.",
    ),
    "signature": Given("Your signature", "", "Kind regards\n{your name}"),
}
"""By id."""
FILLED = ("role", "company", "first name", "signature")
"""The places that are filled in by themselves, where what belongs there is known."""
CV_CHECKS = (
    "The first third of page one says what I do and for whom",
    "Every line of the last job has a verb and a result, with a number where there is one",
    "The words of the posting are in it, where they are true",
    "Skills that I do not want to use any more are out",
    "Two pages at most",
    "Dates, links and phone number are right",
    "Somebody else has read it aloud",
    "The file has my name and the role in its name",
)
PREPARATIONS = (
    "Read the posting once more, aloud",
    "Know who will be there, and what they do",
    "Three stories: the situation, what I did, what came of it",
    "Three questions for them",
    "Two minutes about myself, said once with a timer",
    "Way or link tried out, with ten minutes to spare",
    "Clothes, water, paper, the CV I sent",
)
