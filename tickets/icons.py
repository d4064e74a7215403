"""The icons that a hall may give its services and groups.

Each is drawn by the icon font; scripts/icon_font.py says from which drawing it is made.
"""

ICONS = (
    # papers
    "ticket", "passport", "idcard", "certificate", "document", "form", "invoice", "list", "stamp",
    "signature", "photo", "fingerprint", "print", "mail", "parcel",
    # people
    "household", "people", "person", "child", "baby", "elderly", "wheelchair", "wedding", "woman",
    "man", "green", "visit",
    # travel
    "plane", "world", "place", "car", "bus", "ship",
    # money
    "money", "tax", "bank", "card", "pension", "percent",
    # house and work
    "house", "building", "community", "key", "water", "power", "gas", "work", "tools", "shop",
    "factory", "school", "book", "computer", "phone", "farm", "tree", "pet", "recycling",
    # law
    "law", "court", "police",
    # health
    "hospital", "doctor", "heart", "medicine", "vaccine", "tooth", "eye", "ear", "bone", "brain",
    "lungs", "bed", "laboratory", "blood", "x-ray", "first-aid", "ambulance",
    # whatever else
    "choose", "search", "clock", "appointment", "translator", "glasses", "info", "star",
)  # fmt: skip
"""Names; those of the machine's own controls, such as back and clear, are not among them."""
