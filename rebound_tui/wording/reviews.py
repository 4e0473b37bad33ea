"""Several noes together: where they ended, what was named as a cause, how the CVs did. Counts, and no verdict."""

from collections.abc import Iterator

from rebound_tui.domain.rebound.patterns import FEWEST_FOR_CV, CauseLine, CvLine, Review
from rebound_tui.wording.counting import Count
from rebound_tui.wording.reflection import CAUSES, WHERES

TITLE = "The noes of this hunt, together"
ENDED, NAMED, CVS, FIT = "Where they ended", "What was named as a cause", "How the CVs did", "Fit"
NONE = "No application of this hunt was closed by them."
ENDED_LINE = "{where}: {count}"
KNOWN, GUESSED, BOTH = "{cause}: {known} known", "{cause}: {guessed} guessed", "{cause}: {known} known, {guessed} guessed"
NONE_NAMED = "Nothing yet. Looking back once after a no fills this in."
CV_LINE = "{cv}: {answers} of {of} got an answer"
CV_FEW = "With fewer than {least} of one CV, chance says more than the CV does."
CV_WORK = "{cv} has been sent {of} times: enough to look at it once more, line by line:"
CHECK = "- {text}"
FIT_LINE = "{poor} of {of:no} came where fewer than two things fitted."


def parts(found: Review, cv_checks: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    """Each part with its lines."""
    if not found.ended:
        yield "", [NONE]
        return
    yield ENDED, [ENDED_LINE.format(where=WHERES[where], count=count) for where, count in found.ended]
    yield NAMED, [_cause(line) for line in found.causes] or [NONE_NAMED]
    if found.cvs:
        yield CVS, list(_cvs(found.cvs, cv_checks))
    if found.fits:
        yield FIT, [FIT_LINE.format(poor=found.poor_fits, of=Count(found.fits))]


def _cause(line: CauseLine) -> str:
    """How often it was named: what is known apart from what is guessed."""
    text = BOTH if line.known and line.guessed else KNOWN if line.known else GUESSED
    return text.format(cause=CAUSES[line.cause], known=line.known, guessed=line.guessed)


def _cvs(lines: tuple[CvLine, ...], checks: tuple[str, ...]) -> Iterator[str]:
    """How each did; work on one is suggested only where there are enough of it."""
    for line in lines:
        yield CV_LINE.format(cv=line.cv, answers=line.answers, of=line.of)
    enough = [line for line in lines if line.says_something]
    if not enough:
        yield CV_FEW.format(least=FEWEST_FOR_CV)
    for line in enough:
        yield CV_WORK.format(cv=line.cv, of=line.of)
    for text in checks if enough else ():
        yield CHECK.format(text=text)
