pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow

// Numbers with which there is something to do: one press on one does it. Those that have no room
// are counted.
Item {
    id: panel

    required property string action
    required property string heading
    required property list<string> labels
    required property string prefix

    signal chosen(label: string)

    readonly property int cellHeight: 46
    readonly property int cellWidth: 106
    readonly property int shown: columns * rows
    readonly property int columns: Math.max(1, Math.floor((width + cells.spacing) / (cellWidth + cells.spacing)))
    readonly property int rows: Math.floor((cells.height + cells.spacing) / (cellHeight + cells.spacing))

    visible: labels.length > 0

    RowLayout {
        id: title

        width: parent.width

        Words {
            Layout.fillWidth: true
            color: Theme.quiet
            size: 20
            text: panel.heading
            wrapMode: Text.Wrap
        }
        Words {
            color: Theme.quiet
            objectName: panel.prefix + "more"
            size: 20
            strong: true
            text: qsTr("+%1 more").arg(panel.labels.length - panel.shown)
            visible: panel.labels.length > panel.shown
        }
    }
    Flow {
        id: cells

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: title.bottom
        anchors.topMargin: 8
        clip: true
        spacing: 10

        Repeater {
            model: panel.labels.slice(0, panel.shown)

            BigButton {
                required property string modelData

                Accessible.description: panel.action
                corner: 12
                height: panel.cellHeight
                objectName: panel.prefix + modelData
                size: 22
                text: modelData
                width: panel.cellWidth

                onClicked: panel.chosen(modelData)
            }
        }
    }
}
