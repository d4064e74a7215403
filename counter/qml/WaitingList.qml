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
        anchors.leftMargin: 20
        anchors.top: parent.top
        anchors.topMargin: 12
        objectName: "waitingTitle"
        size: 23
        strong: true
        text: panel.viewModel.waitingCount === 0 ? qsTr("Nobody is waiting") : qsTr("%n waiting", "", panel.viewModel.waitingCount)
    }
    ListView {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.right: parent.right
        anchors.rightMargin: 20
        anchors.top: heading.bottom
        anchors.topMargin: 6
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        interactive: contentHeight > height
        model: panel.viewModel.waiting
        objectName: "waitingList"

        footer: Words {
            color: Theme.quiet
            height: visible ? 44 : 0
            horizontalAlignment: Text.AlignHCenter
            objectName: "moreWaiting"
            size: 20
            text: qsTr("+%1 more").arg(panel.viewModel.moreWaiting)
            verticalAlignment: Text.AlignVCenter
            visible: panel.viewModel.moreWaiting > 0
            width: ListView.view.width
        }
        delegate: TicketRow {
            required property var modelData

            label: modelData.label
            mark: modelData.mark
            service: modelData.service
            minutes: qsTr("%n min", "", modelData.minutes)
            // Whole rows only: half a line cannot be read.
            opacity: y >= ListView.view.contentY && y + height <= ListView.view.contentY + ListView.view.height + 1 ? 1 : 0
            width: ListView.view.width
        }
    }
}
