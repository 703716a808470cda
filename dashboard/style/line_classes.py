"""The classes of lines, and the signs of doubt: for the legend, in their order."""

LINES = (
    ("recognised", "border", "State border"),
    ("undelimited", "border-open", "Border not delimited"),
    ("delimited", "border-agreed", "Border delimited"),
    ("control", "border-control", "Line of actual control"),
    ("former-line", "border-past", "Line of contact, 1994–2020"),
    ("past", "border-past", "Other boundary of the past"),
    ("open", "meeting", "Outline: place not known closer"),
    ("halo", "village", "± km: the place lies within (seen near by)"),
    ("held", "control-AZE", "Village under Azerbaijan’s control"),
    ("held", "control-ARM", "Village under Armenia’s control"),
    ("held", "control-none", "Village whose control is disputed"),
    ("whose", "control-AZE", "Exclave of Azerbaijan, {basis}"),
    ("whose", "control-ARM", "Exclave of Armenia, {basis}"),
    (
        "apart",
        "control-ARM",
        "Edge, or ring, of another colour: counted to one, held by the other",
    ),
    ("rejected", "rail", "Line that {title} rejects"),
    ("operational", "rail", "Corridor in operation"),
    ("under_construction", "rail", "… under construction"),
    ("suspended", "rail", "… suspended or blocked"),
    ("proposed", "rail", "… proposed"),
    ("missing", "rail", "… missing"),
    ("schematic", "rail", "… drawn schematically"),
    ("undated", "meeting", "Timeline: the day is not known, it lies within"),
    ("soft", "meeting", "Timeline: about this day (soft edge)"),
)
"""Class, colour token, words; `{basis}` and `{title}` are the side’s."""

MODES = (
    ("rail", "Railway"),
    ("road", "Road"),
    ("sea", "Sea"),
    ("pipeline", "Pipeline"),
)
"""What a segment's colour says: token, words."""
