import QtQuick
import WarmWindow

// One way in: its words, in two lines where one is too short.
BigButton {
    id: entrance

    required property real unit

    corner: 24 * unit
    implicitHeight: 132 * unit
    padding: 12 * unit
    size: 40 * unit

    contentItem: Words {
        color: entrance.letters
        fontSizeMode: Text.Fit
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 0.9
        minimumPixelSize: Math.ceil(Theme.least * entrance.unit)
        size: entrance.size
        strong: true
        text: entrance.text
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
    }
}
