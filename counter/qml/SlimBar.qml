import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Counter

// The console as a bar on top of other programs: who is here, and what is done two hundred times a day.
Rectangle {
    id: bar

    required property HeadViewModel headModel
    required property int alerts
    required property ListsViewModel listsModel
    required property CounterViewModel viewModel
    readonly property bool idle: !viewModel.busy

    signal fullAsked

    border.color: Theme.blue
    border.width: 2
    color: Theme.card

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 10
        anchors.rightMargin: 8
        spacing: 6

        Words {
            Layout.preferredWidth: 108
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 16
            objectName: "barLabel"
            size: 38
            strong: true
            text: bar.viewModel.hereLabel === "" ? bar.headModel.name : bar.viewModel.hereLabel
        }
        Column {
            Layout.fillWidth: true

            Words {
                color: bar.viewModel.said === "" ? Theme.ink : Theme.amber
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 14
                objectName: "barService"
                size: 19
                strong: true
                text: bar.viewModel.said !== "" ? bar.viewModel.said : bar.viewModel.hereLabel !== "" ? bar.viewModel.hereService : bar.viewModel.stateWords
                width: parent.width
                elide: Text.ElideRight
            }
            Words {
                color: Theme.green
                elide: Text.ElideRight
                objectName: "barMark"
                size: 15
                text: bar.viewModel.hereMark
                visible: text !== ""
                width: parent.width
            }
            Words {
                color: Theme.quiet
                elide: Text.ElideRight
                objectName: "barTimes"
                size: 15
                text: bar.viewModel.hereTimes
                visible: text !== ""
                width: parent.width
            }
        }
        BarButton {
            Layout.preferredWidth: 100
            enabled: bar.idle
            hint: qsTr("Space")
            kind: "primary"
            objectName: "barNext"
            sequence: "Space"
            text: bar.listsModel.meant === "" ? qsTr("Next") : bar.listsModel.meant

            onClicked: bar.listsModel.meant === "" && bar.listsModel.typed === "" ? bar.viewModel.callNext() : bar.listsModel.callMeant()
        }
        BarButton {
            enabled: bar.viewModel.can.recall && bar.idle
            objectName: "barRecall"
            sequence: "R"
            text: qsTr("Recall")

            onClicked: bar.viewModel.recall()
        }
        BarButton {
            enabled: bar.viewModel.can.miss && bar.idle
            kind: "amber"
            objectName: "barMissed"
            sequence: "M"
            text: qsTr("Missed")

            onClicked: bar.viewModel.missed()
        }
        BarButton {
            enabled: bar.viewModel.can.start && bar.idle
            objectName: "barStart"
            sequence: "S"
            text: qsTr("Start")

            onClicked: bar.viewModel.start()
        }
        BarButton {
            enabled: bar.viewModel.can.finish && bar.idle
            kind: "green"
            objectName: "barFinish"
            sequence: "F"
            text: qsTr("Finish")

            onClicked: bar.viewModel.finish()
        }
        BarButton {
            enabled: bar.idle
            objectName: "barPause"
            sequence: "F9"
            text: bar.viewModel.isOpen ? qsTr("Pause") : qsTr("Open")

            onClicked: bar.viewModel.isOpen ? bar.viewModel.pause() : bar.viewModel.goOn()
        }
        BarButton {
            hint: "Z · " + bar.viewModel.undoSeconds
            kind: "amber"
            objectName: "barUndo"
            opacity: bar.viewModel.undoWords === "" ? 0 : 1
            enabled: bar.viewModel.undoWords !== "" && bar.idle
            sequence: "Z"
            text: qsTr("Undo")

            onClicked: bar.viewModel.undo()
        }
        Column {
            Layout.preferredWidth: 52

            Words {
                fontSizeMode: Text.HorizontalFit
                horizontalAlignment: Text.AlignHCenter
                minimumPixelSize: 14
                objectName: "barWaiting"
                size: 24
                strong: true
                text: bar.listsModel.waitingCount
                width: parent.width
            }
            Words {
                color: Theme.quiet
                fontSizeMode: Text.HorizontalFit
                horizontalAlignment: Text.AlignHCenter
                minimumPixelSize: 14
                size: 15
                text: qsTr("waiting")
                width: parent.width
            }
        }
        // Somebody asks for help, or the hall has trouble: the full view says what.
        Rectangle {
            Accessible.name: qsTr("Something is to be seen to: open the full view")
            Accessible.role: Accessible.AlertMessage
            Layout.preferredHeight: 16
            Layout.preferredWidth: 16
            color: Theme.amberEdge
            objectName: "barDot"
            opacity: bar.alerts > 0 || bar.headModel.deviceTroubles !== "" || bar.headModel.urgent !== "" ? 1 : 0
            radius: 8
        }
        BarButton {
            Layout.preferredWidth: 54
            objectName: "full"
            sequence: "F11"
            text: qsTr("Full")

            onClicked: bar.fullAsked()
        }
    }
}
