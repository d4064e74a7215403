pragma ComponentBehavior: Bound

import QtQuick
import WarmWindow

// Numbers with which there is something to do: one press on one does it.
Item {
    id: panel

    required property string action
    required property string heading
    required property list<string> labels
    required property string prefix

    signal chosen(label: string)

    visible: labels.length > 0

    Words {
        id: title

        color: Theme.quiet
        size: 20
        text: panel.heading
        width: parent.width
        wrapMode: Text.Wrap
    }
    Flow {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: title.bottom
        anchors.topMargin: 8
        clip: true
        spacing: 10

        Repeater {
            model: panel.labels

            BigButton {
                required property string modelData

                Accessible.description: panel.action
                corner: 12
                height: 46
                objectName: panel.prefix + modelData
                size: 22
                text: modelData
                width: 106

                onClicked: panel.chosen(modelData)
            }
        }
    }
}
