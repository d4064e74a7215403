pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Counter

// Who was called and did not come; one press puts them back in line.
Item {
    id: panel

    required property CounterViewModel viewModel

    visible: viewModel.missedTickets.length > 0

    Words {
        id: heading

        color: Theme.quiet
        size: 20
        text: qsTr("Missed: press when they come back")
    }
    Flow {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: 8
        clip: true
        spacing: 10

        Repeater {
            model: panel.viewModel.missedTickets

            BigButton {
                required property var modelData

                Accessible.description: qsTr("Check in again")
                corner: 12
                enabled: !panel.viewModel.busy
                height: 46
                objectName: "again-" + modelData.label
                size: 22
                text: modelData.label
                width: 106

                onClicked: panel.viewModel.checkInAgain(modelData.label)
            }
        }
    }
}
