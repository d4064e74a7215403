import QtQuick
import QtQuick.Layouts
import WarmWindow.Counter

// What can be done now, each with its key. Space is always the next best thing.
GridLayout {
    id: grid

    required property ListsViewModel listsModel
    required property PanelViewModel panelModel
    required property SignOnViewModel signOnModel
    required property CounterViewModel viewModel
    readonly property bool idle: !viewModel.busy
    readonly property int high: Math.max(46, Math.min(72, (height - 4 * rowSpacing) / 5))

    columnSpacing: 10
    columns: 4
    rowSpacing: 10

    ActionButton {
        Layout.columnSpan: 2
        Layout.preferredHeight: grid.high
        Layout.preferredWidth: 2
        enabled: grid.idle
        hint: qsTr("Space")
        kind: "primary"
        objectName: "callNext"
        sequence: "Space"
        size: 24
        text: grid.listsModel.meant === "" ? qsTr("Call next") : qsTr("Call %1").arg(grid.listsModel.meant)

        onClicked: grid.listsModel.meant === "" && grid.listsModel.typed === "" ? grid.viewModel.callNext() : grid.listsModel.callMeant()
    }
    ActionButton {
        Layout.preferredHeight: grid.high
        enabled: grid.viewModel.can.finish && grid.idle
        kind: "green"
        objectName: "finish"
        sequence: "F"
        text: qsTr("Finish")

        onClicked: grid.viewModel.finish()
    }
    ActionButton {
        Layout.preferredHeight: grid.high
        enabled: grid.viewModel.can.start && grid.idle
        objectName: "start"
        sequence: "S"
        text: qsTr("Start")

        onClicked: grid.viewModel.start()
    }
    ActionButton {
        Layout.preferredHeight: grid.high
        enabled: grid.viewModel.can.recall && grid.idle
        objectName: "recall"
        sequence: "R"
        text: qsTr("Recall")

        onClicked: grid.viewModel.recall()
    }
    ActionButton {
        Layout.preferredHeight: grid.high
        enabled: grid.viewModel.can.miss && grid.idle
        kind: "amber"
        objectName: "missed"
        sequence: "M"
        text: qsTr("Missed")

        onClicked: grid.viewModel.missed()
    }
    ActionButton {
        Layout.preferredHeight: grid.high
        enabled: grid.viewModel.can.transfer && grid.idle
        objectName: "transfer"
        sequence: "T"
        text: qsTr("Transfer")

        onClicked: grid.panelModel.show("transfer")
    }
    ActionButton {
        Layout.preferredHeight: grid.high
        enabled: grid.viewModel.can.park && grid.idle
        objectName: "park"
        sequence: "K"
        text: qsTr("Park")

        onClicked: grid.viewModel.park()
    }
    ActionButton {
        Layout.preferredHeight: grid.high
        enabled: grid.viewModel.hereLabel !== "" && grid.idle
        objectName: "papers"
        sequence: "B"
        text: qsTr("Missing paper")

        onClicked: grid.panelModel.show("papers")
    }
    ActionButton {
        Layout.preferredHeight: grid.high
        enabled: grid.idle
        objectName: "direct"
        sequence: "D"
        text: qsTr("No number")

        onClicked: grid.panelModel.show("direct")
    }
    ActionButton {
        Layout.preferredHeight: grid.high
        enabled: grid.viewModel.hereLabel !== "" && grid.idle
        objectName: "several"
        sequence: "A"
        text: qsTr("More services")

        onClicked: grid.panelModel.show("several")
    }
    ActionButton {
        Layout.preferredHeight: grid.high
        enabled: grid.viewModel.hereLabel !== "" && grid.idle
        objectName: "reprint"
        sequence: "P"
        text: qsTr("Print again")

        onClicked: grid.listsModel.reprint(grid.viewModel.hereLabel)
    }
    ActionButton {
        Layout.preferredHeight: grid.high
        enabled: grid.viewModel.can.back && grid.idle
        objectName: "backInLine"
        sequence: "L"
        text: qsTr("Back in line")

        onClicked: grid.viewModel.returnToLine()
    }
    ActionButton {
        Layout.preferredHeight: grid.high
        enabled: grid.idle && (grid.listsModel.chosen === "" ? grid.viewModel.can.postpone : grid.listsModel.can.postpone)
        objectName: "postpone"
        sequence: "O"
        text: qsTr("Others first")

        onClicked: grid.panelModel.show("postpone", grid.listsModel.chosen)
    }
    ActionButton {
        Layout.preferredHeight: grid.high
        enabled: grid.idle
        objectName: "services"
        sequence: "W"
        text: qsTr("For today")

        onClicked: grid.panelModel.show("services")
    }
    ActionButton {
        Layout.preferredHeight: grid.high
        kind: "amber"
        objectName: "needHelp"
        sequence: "N"
        text: qsTr("I need help")

        onClicked: grid.viewModel.needHelp()
    }
    ActionButton {
        Layout.preferredHeight: grid.high
        enabled: grid.idle
        objectName: "closeCounter"
        sequence: "F10"
        text: qsTr("Close")

        onClicked: grid.viewModel.closeCounter()
    }
    ActionButton {
        Layout.preferredHeight: grid.high
        enabled: grid.idle
        objectName: "signOff"
        sequence: "F12"
        text: qsTr("Sign off")
        visible: grid.signOnModel.hasOfficers && grid.visible

        onClicked: grid.panelModel.signOff()
    }
    ActionButton {
        Layout.preferredHeight: grid.high
        objectName: "lock"
        sequence: "F8"
        text: qsTr("Lock")
        visible: grid.signOnModel.hasOfficers && grid.visible

        onClicked: grid.signOnModel.lock()
    }
}
