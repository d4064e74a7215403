// Made by scripts/icon_font.py, with the font: name -> code point of "Warm Window Icons".
.pragma library

const points = {
    "appointment": 0xe003,
    "back": 0xe009,
    "backspace": 0xe024,
    "check": 0xe017,
    "choose": 0xe007,
    "clear": 0xe025,
    "clock": 0xe015,
    "contrast": 0xe00d,
    "display": 0xe00f,
    "glasses": 0xe01f,
    "green": 0xe005,
    "help": 0xe006,
    "home": 0xe00a,
    "household": 0xe002,
    "idcard": 0xe01d,
    "language": 0xe00b,
    "large": 0xe00c,
    "leave": 0xe029,
    "list": 0xe013,
    "low": 0xe00e,
    "moon": 0xe01b,
    "more": 0xe01a,
    "paper": 0xe019,
    "passport": 0xe001,
    "people": 0xe016,
    "person": 0xe022,
    "phone": 0xe023,
    "print": 0xe012,
    "qr": 0xe014,
    "restart": 0xe026,
    "scan": 0xe01c,
    "search": 0xe004,
    "speak": 0xe010,
    "stop": 0xe011,
    "ticket": 0xe000,
    "translator": 0xe021,
    "visit": 0xe008,
    "volume-down": 0xe028,
    "volume-up": 0xe027,
    "warning": 0xe018,
    "water": 0xe01e,
    "wheelchair": 0xe020,
};

// The character that draws an icon; a name that is none is a fault, said loudly.
function glyph(name) {
    if (!(name in points))
        throw new Error("no icon named " + name);
    return String.fromCharCode(points[name]);
}
