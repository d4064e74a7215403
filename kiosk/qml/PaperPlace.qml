import QtQuick
import WarmWindow

// Where the paper comes out, calmly pointed at once it is there.
Item {
    id: place

    required property bool out
    required property string text

    implicitHeight: Math.max(arrow.height, words.height) + 3 * Theme.mm

    Icon {
        id: arrow

        property real down: 0

        color: Theme.amberEdge
        name: "low"
        size: 20 * Theme.mm
        visible: place.out
        x: words.x - width - 5 * Theme.mm
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
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.horizontalCenterOffset: place.out ? 12 * Theme.mm : 0
        anchors.verticalCenter: parent.verticalCenter
        color: place.out ? Theme.amber : Theme.quiet
        horizontalAlignment: Text.AlignHCenter
        objectName: "paperWords"
        size: Theme.han(7.6)
        strong: place.out
        text: place.text
        width: Math.min(implicitWidth, place.width - 52 * Theme.mm)
        wrapMode: Text.Wrap
    }
}
