pragma ComponentBehavior: Bound

import QtQuick
import WarmWindow
import WarmWindow.Counter

// Who waits for this counter, in the order of calling.
Rectangle {
    id: panel

    required property CounterViewModel viewModel

    border.color: Theme.edge
    border.width: 1.5
    color: Theme.card
    radius: 18

    Words {
        id: heading

        anchors.left: parent.left
        anchors.margins: 20
        anchors.top: parent.top
        objectName: "waitingTitle"
        size: 23
        strong: true
        text: panel.viewModel.waiting.length === 0 ? qsTr("Nobody is waiting") : qsTr("%n waiting", "", panel.viewModel.waiting.length)
    }
    ListView {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: 20
        anchors.right: parent.right
        anchors.top: heading.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        interactive: contentHeight > height
        model: panel.viewModel.waiting

        delegate: TicketRow {
            required property var modelData

            label: modelData.label
            mark: modelData.mark
            service: modelData.service
            minutes: qsTr("%n min", "", modelData.minutes)
            width: ListView.view.width
        }
    }
}
