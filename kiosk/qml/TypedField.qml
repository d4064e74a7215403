import QtQuick
import WarmWindow

// What was typed so far.
Card {
    id: field

    property alias text: typed.text

    implicitHeight: 27 * Theme.mm
    unit: Theme.mm / 3.2

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
    }
}
