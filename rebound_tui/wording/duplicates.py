"""What is said when a job seems to be there already."""

SAME = "This posting is there already: {label} ({stage} since {day}, {id}). Nothing was added or changed."
PROBABLY = "Probably there already: {label} ({stage} since {day}, {id})."
SILENT = "{company} has not answered before: no reply to {label}, filed on {day}."
