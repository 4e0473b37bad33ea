"""Every command once: its key, its words, where it works. Footer, help, palette, key table and bindings are made from this."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from rebound_tui.ui.screens import table
from rebound_tui.ui.screens.table import PLACES
from rebound_tui.wording import keys as say

if TYPE_CHECKING:
    from textual.binding import Binding, BindingType

EVERYWHERE, HABITS, APPLICATIONS = say.EVERYWHERE, say.HABITS, say.APPLICATIONS
STREAK_PANE, HABITS_PANE, PIPELINE_PANE, KIT_PANE = "streak", "habits", "pipeline", "kit-list"
BOARD_PANE, TABLE_PANE, DETAIL_PANE, FACETS_PANE, SEARCH = "board", "table", "detail", "facets", "search"
HABIT_LIST, HEAT_MAP, HABIT_NUMBERS = "habit-list", "heat-map", "habit-numbers"
NUMBERS = COMING_BACK, HUNT_NUMBERS = "coming-back", "hunt-numbers"
HABIT_PANES = (HABITS_PANE, HABIT_LIST, HEAT_MAP)
"""The panes in which a habit can be ticked."""
ONES = (PIPELINE_PANE, BOARD_PANE, TABLE_PANE, DETAIL_PANE)
"""The panes in which an application can be highlighted."""
LISTS = (BOARD_PANE, TABLE_PANE)
"""Those of the Pipeline screen that list them."""
ALL = (STREAK_PANE, *HABIT_PANES, HABIT_NUMBERS, *NUMBERS, KIT_PANE, *ONES)


class Need(Enum):
    """What a command can be done to, where it is done to something."""

    HABIT = auto()
    """The highlighted one; so are those that follow."""
    AMOUNT = auto()
    """A habit that counts something."""
    TASK = auto()
    APPLICATION = auto()
    ENTRY = auto()
    """Of the kit."""
    ROW = auto()
    """Anything that opens."""
    CHOICE = auto()
    """An application: the highlighted one, or any to choose from."""


HABIT, TICKED, NOTED, MOVED = (Need.HABIT,), (Need.HABIT, Need.TASK), (Need.HABIT, Need.CHOICE), (Need.HABIT, Need.ENTRY)
AMOUNT, APPLICATION, CHOICE = (Need.AMOUNT,), (Need.APPLICATION,), (Need.CHOICE,)
KEPT, ITEM = (Need.HABIT, Need.APPLICATION), (Need.HABIT, Need.TASK, Need.APPLICATION, Need.ENTRY)


class Command(NamedTuple):
    """Something the user can do."""

    id: str
    keys: str
    """Empty for a command of the palette only."""
    action: str
    label: str
    """In the footer, with its noun."""
    tooltip: str
    group: str
    footer: tuple[str, ...] = ()
    """The panes in whose footer it stands."""
    in_palette: bool = True
    places: tuple[str, ...] = ()
    """The screens it works on; empty for those of its group."""
    needs: tuple[Need, ...] = ()
    """Without one of these it is not offered, but its key can say what is missing."""

    def binding(self) -> Binding:
        """The command as a key binding that settings can remap by id."""
        from textual.binding import Binding

        return Binding(self.keys, self.action, self.label, id=self.id, tooltip=self.tooltip, show=bool(self.footer))


SCREEN = "screen"
"""The area of the commands that open a screen."""
SCREENS = tuple(
    Command(f"{SCREEN}.{place.id}", place.key, f"go('{place.id}')", place.title.lower(), place.tip, EVERYWHERE) for place in PLACES
)
OPENING = (table.TODAY, table.BOARD, table.HABITS, table.KIT)
LIVED = (table.TODAY, table.BOARD, table.HABITS)
"""The screens of things that can be noted, archived and asked about."""
ORDERED = (table.TODAY, table.HABITS, table.KIT)
COMMANDS: tuple[Command, ...] = (
    *SCREENS,
    Command("habit.tick", "space", "tick", say.TICK, say.TICK_TIP, HABITS, HABIT_PANES, needs=TICKED),
    Command("habit.tiny", "t", "tick_tiny", say.TINY, say.TINY_TIP, HABITS, HABIT_PANES, needs=HABIT),
    Command("habit.more", "plus", "amount(1)", say.MORE, say.MORE_TIP, HABITS, (HEAT_MAP,), needs=AMOUNT),
    Command("habit.less", "minus", "amount(-1)", say.LESS, say.LESS_TIP, HABITS, needs=AMOUNT),
    Command("habit.skip", "s", "skip", say.SKIP, say.SKIP_TIP, HABITS, (HEAT_MAP,), needs=HABIT),
    Command(
        "item.open",
        "enter",
        "open",
        say.OPEN,
        say.OPEN_TIP,
        APPLICATIONS,
        (PIPELINE_PANE, HABITS_PANE, HABIT_LIST, KIT_PANE, *LISTS),
        in_palette=False,
        places=OPENING,
        needs=(Need.ROW,),
    ),
    Command(
        "item.back",
        "escape",
        "back",
        say.BACK,
        say.BACK_TIP,
        EVERYWHERE,
        (DETAIL_PANE, FACETS_PANE, SEARCH, HEAT_MAP),
        False,
        (table.BOARD, table.HABITS),
    ),
    Command("application.forward", "greater_than_sign", "step(1)", say.FORWARD, say.FORWARD_TIP, APPLICATIONS, ONES, needs=CHOICE),
    Command("application.backward", "less_than_sign", "step(-1)", say.BACKWARD, say.BACKWARD_TIP, APPLICATIONS, needs=CHOICE),
    Command("application.close", "x", "close_application", say.CLOSE, say.CLOSE_TIP, APPLICATIONS, (*ONES, HABITS_PANE), needs=CHOICE),
    Command("application.mail", "f", "write", say.MAIL, say.MAIL_TIP, APPLICATIONS, ONES, needs=CHOICE),
    Command("application.add", "a", "add_application", say.ADD, say.ADD_TIP, EVERYWHERE, ALL),
    Command("list.search", "slash", "search", say.SEARCH, say.SEARCH_TIP, EVERYWHERE, (KIT_PANE, *LISTS), places=(table.KIT, table.BOARD)),
    Command("habit.new", "c", "new_habit", say.NEW_HABIT, say.NEW_HABIT_TIP, HABITS, (HABITS_PANE, HABIT_LIST)),
    Command("habit.task", "", "new_task", say.NEW_TASK, say.NEW_TASK_TIP, HABITS),
    Command("action.log", "g", "log_action", say.LOG, say.LOG_TIP, EVERYWHERE, (PIPELINE_PANE, HABITS_PANE)),
    Command("people.reach_out", "r", "reach_out", say.REACH_OUT, say.REACH_OUT_TIP, EVERYWHERE, (KIT_PANE,)),
    Command("people.help", "0", "people", say.PEOPLE, say.PEOPLE_TIP, EVERYWHERE),
    Command(
        "item.edit",
        "e",
        "edit",
        say.EDIT,
        say.EDIT_TIP,
        EVERYWHERE,
        (HABITS_PANE, HABIT_LIST, KIT_PANE, *ONES),
        places=OPENING,
        needs=ITEM,
    ),
    Command("application.interview", "i", "interview", say.INTERVIEW, say.INTERVIEW_TIP, APPLICATIONS, ONES, needs=CHOICE),
    Command("application.mark", "m", "mark", say.MARK, say.MARK_TIP, APPLICATIONS, LISTS, places=(table.BOARD,), needs=APPLICATION),
    Command(
        "item.down",
        "J",
        "reorder(1)",
        say.LOWER,
        say.LOWER_TIP,
        EVERYWHERE,
        (KIT_PANE, HABIT_LIST),
        places=ORDERED,
        needs=MOVED,
    ),
    Command("item.up", "K", "reorder(-1)", say.HIGHER, say.HIGHER_TIP, EVERYWHERE, places=ORDERED, needs=MOVED),
    Command("kit.export", "", "export_kit", say.EXPORT_KIT, say.EXPORT_KIT_TIP, EVERYWHERE, places=(table.KIT,)),
    Command("item.archive", "full_stop", "archive", say.ARCHIVE, say.ARCHIVE_TIP, EVERYWHERE, places=LIVED, needs=KEPT),
    Command("item.delete", "delete", "delete", say.DELETE, say.DELETE_TIP, EVERYWHERE, places=OPENING, needs=ITEM),
    Command("list.view", "v", "switch_view", say.VIEW, say.VIEW_TIP, APPLICATIONS, LISTS, places=(table.BOARD,)),
    Command("list.hunts", "", "all_hunts", say.HUNTS, say.HUNTS_TIP, APPLICATIONS, places=(table.BOARD,)),
    Command("insights.filter", "slash", "search", say.HUNTS, say.HUNT_NUMBERS_TIP, EVERYWHERE, NUMBERS, places=(table.INSIGHTS,)),
    Command("list.sort", "", "sort", say.SORT, say.SORT_TIP, APPLICATIONS, places=(table.BOARD,)),
    Command("item.note", "n", "note", say.NOTE, say.NOTE_TIP, APPLICATIONS, (HEAT_MAP,), places=LIVED, needs=NOTED),
    Command("item.editor", "E", "edit_notes", say.EDITOR, say.EDITOR_TIP, APPLICATIONS, places=LIVED, needs=NOTED),
    Command("item.copy", "y", "copy", say.COPY, say.COPY_TIP, APPLICATIONS, needs=APPLICATION),
    Command("application.next", "", "next_step", say.NEXT_STEP, say.NEXT_STEP_TIP, APPLICATIONS, needs=CHOICE),
    Command("application.event", "", "log_event", say.EVENT, say.EVENT_TIP, APPLICATIONS, needs=CHOICE),
    Command("application.after_no", "", "after_no", say.AFTER_NO, say.AFTER_NO_TIP, APPLICATIONS),
    Command("applications.review", "", "review", say.REVIEW, say.REVIEW_TIP, APPLICATIONS),
    Command("hunt.begin", "", "begin_hunt", say.BEGIN_HUNT, say.BEGIN_HUNT_TIP, APPLICATIONS),
    Command("hunt.end", "", "end_hunt", say.END_HUNT, say.END_HUNT_TIP, APPLICATIONS),
    Command("hunt.close", "", "close_hunt", say.CLOSE_HUNT, say.CLOSE_HUNT_TIP, APPLICATIONS),
    Command("applications.sweep", "", "sweep", say.SWEEP, say.SWEEP_TIP, APPLICATIONS),
    Command("application.posting", "o", "open_posting", say.POSTING, say.POSTING_TIP, APPLICATIONS, needs=CHOICE),
    Command("change.undo", "u", "undo", say.UNDO, say.UNDO_TIP, EVERYWHERE, ALL),
    Command("change.redo", "U", "redo", say.REDO, say.REDO_TIP, EVERYWHERE),
    Command("guard.why", "w", "why", say.WHY, say.WHY_TIP, EVERYWHERE, ALL),
    Command("guard.how", "", "how", say.HOW, say.HOW_TIP, EVERYWHERE),
    Command("guard.pause", "p", "pause", say.PAUSE, say.PAUSE_TIP, HABITS),
    Command("data.import", "", "import_file", say.IMPORT, say.IMPORT_TIP, EVERYWHERE),
    Command("data.calendar", "", "export_calendar", say.CALENDAR, say.CALENDAR_TIP, EVERYWHERE),
    Command("app.settings", "comma", "settings", say.SETTINGS, say.SETTINGS_TIP, EVERYWHERE),
    Command("app.theme", "", "switch_theme", say.THEME, say.THEME_TIP, EVERYWHERE),
    Command("pane.next", "tab", "next_pane(1)", say.NEXT_PANE, say.NEXT_PANE_TIP, EVERYWHERE, (SEARCH,), in_palette=False),
    Command("pane.previous", "shift+tab", "next_pane(-1)", say.PREVIOUS_PANE, say.PREVIOUS_PANE_TIP, EVERYWHERE, in_palette=False),
    Command("app.keys", "question_mark", "help", say.KEYS, say.KEYS_TIP, EVERYWHERE, ALL),
    Command("app.quit", "q", "app.quit", say.QUIT, say.QUIT_TIP, EVERYWHERE),
)
GROUPS = (EVERYWHERE, HABITS, APPLICATIONS)
PLACES_OF = {
    EVERYWHERE: tuple(place.id for place in PLACES),
    HABITS: (table.TODAY, table.HABITS),
    APPLICATIONS: (table.TODAY, table.BOARD),
}
"""The screens on which the commands of a group work."""
SHOWN_KEYS = {
    "space": "space",
    "plus": "+",
    "minus": "-",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "full_stop": ".",
    "comma": ",",
    "question_mark": "?",
    "slash": "/",
    "delete": "del",
    "shift+tab": "shift+tab",
}


def commands_of(place: str) -> list[Command]:
    """The commands that work on a screen, by its id."""
    return [command for command in COMMANDS if place in (command.places or PLACES_OF[command.group])]


def bindings(place: str) -> list[BindingType]:
    """The key bindings of a screen, by its id."""
    return [command.binding() for command in commands_of(place) if command.keys]


def shown_key(key: str) -> str:
    """A key as it is printed on the keyboard."""
    return SHOWN_KEYS.get(key, key)
