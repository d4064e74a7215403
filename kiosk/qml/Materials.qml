pragma ComponentBehavior: Bound

import QtQuick
import WarmWindow

// What to bring, each with a check mark; a long list is written smaller, because nothing scrolls.
Item {
    id: list

    required property list<string> materials
    required property string note
    required property real unit
    readonly property real tick: 56 * unit
    readonly property real space: 24 * unit
    readonly property real needed: measure.implicitHeight + materials.length * space
    readonly property real fit: needed > height ? Math.max(0.65, height / needed) : 1

    Words {
        id: measure

        lineHeight: 1.1
        size: 42 * list.unit
        text: [...list.materials, list.note].join("\n")
        visible: false
        width: list.width - list.tick - list.space
        wrapMode: Text.Wrap
    }
    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: list.space * list.fit

        Repeater {
            model: list.materials

            Item {
                id: material

                required property string modelData

                height: words.implicitHeight
                width: list.width

                Tick {
                    height: list.tick * list.fit
                    width: height
                    y: (words.font.pixelSize * 1.45 - height) / 2
                }
                Words {
                    id: words

                    anchors.left: parent.left
                    anchors.leftMargin: list.tick + list.space
                    anchors.right: parent.right
                    lineHeight: 1.1
                    size: 42 * list.unit * list.fit
                    text: material.modelData
                    wrapMode: Text.Wrap
                }
            }
        }
        Words {
            color: Theme.quiet
            size: Math.max(Theme.least, 36 * list.fit) * list.unit
            text: list.note
            width: list.width
            wrapMode: Text.Wrap
        }
    }
}
