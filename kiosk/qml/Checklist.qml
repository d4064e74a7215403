pragma ComponentBehavior: Bound

import QtQuick
import WarmWindow

// What to bring, each with a check mark.
Column {
    id: list

    required property list<string> items
    property real size: 7.6 // mm of a Han character

    spacing: 3 * Theme.mm

    Repeater {
        model: list.items

        Item {
            id: row

            required property int index
            required property string modelData

            height: words.implicitHeight
            width: list.width

            Tick {
                id: tick

                anchors.left: parent.left
                height: 1.15 * list.size * Theme.mm * Theme.scale
                width: height
                y: Math.max(0, (words.font.pixelSize * 1.3 - height) / 2)
            }
            Words {
                id: words

                Accessible.name: text
                Accessible.role: Accessible.StaticText
                anchors.left: tick.right
                anchors.leftMargin: 4 * Theme.mm
                anchors.right: parent.right
                horizontalAlignment: Text.AlignLeft
                objectName: "item-" + row.index
                size: Theme.han(list.size)
                text: row.modelData
                wrapMode: Text.Wrap
            }
        }
    }
}
