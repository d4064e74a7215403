import QtQuick
import WarmWindow

// What was typed so far; a long code in large type stands on two lines.
Card {
    id: field

    property alias text: typed.text
    readonly property bool broken: smallest.advanceWidth > typed.width

    implicitHeight: broken ? 3 * typed.minimumPixelSize + 8 * Theme.mm : 27 * Theme.mm
    unit: Theme.mm / 3.2

    TextMetrics {
        id: smallest

        font.family: Theme.family
        font.pixelSize: typed.minimumPixelSize
        font.weight: Font.Bold
        text: field.text
    }
    Words {
        id: typed

        Accessible.name: text
        Accessible.role: Accessible.StaticText
        anchors.fill: parent
        anchors.margins: 4 * Theme.mm
        fitted: true
        horizontalAlignment: Text.AlignHCenter
        minimumPixelSize: Math.ceil(Theme.han(7))
        objectName: "typed"
        size: 18 * Theme.mm
        strong: true
        verticalAlignment: Text.AlignVCenter
        wrapMode: field.broken ? Text.Wrap : Text.NoWrap
    }
}
