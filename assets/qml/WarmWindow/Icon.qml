import QtQuick
import "Icons.js" as Icons

// A picture beside words; screen readers pass over it, the words say it all.
// Icons are characters of a font: software rendering can colour no image, but every text.
Text {
    id: icon

    required property string name
    property real size: 24

    Accessible.ignored: true
    color: Theme.ink
    font.family: "Warm Window Icons"
    font.pixelSize: Math.max(1, Math.round(size))
    horizontalAlignment: Text.AlignHCenter
    text: name === "" ? "" : Icons.glyph(name)
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
