"""What is said when a job seems to be there already."""

SAME = "This posting is there already: {label} ({stage} since {day}). Nothing was added or changed."
PROBABLY = "Probably there already: {label} ({stage} since {day})."
SILENT = "{company} has not answered before: no reply to {label}, filed on {day}."
SHOW_IT = "rebound-tui app show {id} shows it."
OPEN_IT = "There already: {label} ({stage} since {day}). enter opens it, or change the link."
