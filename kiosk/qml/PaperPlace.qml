import QtQuick
import WarmWindow

// Where the paper comes out, calmly pointed at once it is there.
Item {
    id: place

    required property bool out
    required property string text

    readonly property real gap: 5 * Theme.mm
    readonly property real side: out ? arrow.width + gap : 0

    implicitHeight: Math.max(arrow.height, words.height) + 3 * Theme.mm

    Icon {
        id: arrow

        property real down: 0

        color: Theme.amberEdge
        name: "low"
        size: 20 * Theme.mm * Theme.scale
        visible: place.out
        x: words.x - width - place.gap
        y: down

        SequentialAnimation on down {
            loops: 5
            running: place.out

            NumberAnimation {
                duration: 700
                easing.type: Easing.InOutQuad
                from: 0
                to: 3 * Theme.mm
            }
            NumberAnimation {
                duration: 700
                easing.type: Easing.InOutQuad
                from: 3 * Theme.mm
                to: 0
            }
        }
    }
    Words {
        id: words

        Accessible.name: text
        Accessible.role: Accessible.StaticText
        anchors.verticalCenter: parent.verticalCenter
        color: place.out ? Theme.amber : Theme.quiet
        horizontalAlignment: Text.AlignHCenter
        objectName: "paperWords"
        size: Theme.han(7.6)
        strong: place.out
        text: place.text
        width: Math.min(implicitWidth, place.width - place.side)
        wrapMode: Text.Wrap
        x: (place.width + place.side - width) / 2
    }
}
