import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import WarmWindow
import WarmWindow.Counter

// The officer's console: who is here, who waits, one key for each thing to do.
Window {
    id: window

    required property HelpCallsViewModel helpModel
    required property CounterViewModel viewModel
    required property HomeVisitsViewModel visitModel

    color: Theme.paper
    height: 680
    minimumHeight: 660 + urgent.height
    minimumWidth: 960
    title: viewModel.name + " · " + viewModel.hallName
    width: 1060

    Binding {
        property: "hall"
        target: Theme
        value: window.viewModel.hallColor
    }
    Rectangle {
        id: head

        objectName: "head"

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.blue
        height: 54

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: 24
            anchors.rightMargin: 24

            Words {
                color: Theme.blueInk
                objectName: "counterName"
                size: 22
                strong: true
                text: window.viewModel.name
            }
            Words {
                Layout.fillHeight: true
                Layout.fillWidth: true
                color: Theme.quietOnBlue
                fontSizeMode: Text.Fit
                maximumLineCount: 2
                minimumPixelSize: 10
                objectName: "hallName"
                size: 18
                text: window.viewModel.hallName
                verticalAlignment: Text.AlignVCenter
                visible: window.viewModel.deviceTroubles === ""
                wrapMode: Text.Wrap
            }
            Item {
                Layout.fillWidth: true
                visible: window.viewModel.deviceTroubles !== ""
            }
            // What is to be seen to at a ticket machine: whoever stands nearest goes.
            Rectangle {
                Layout.fillWidth: true
                Layout.rightMargin: 6
                Layout.maximumWidth: troubles.implicitWidth + 28
                Layout.preferredHeight: 38
                color: Theme.amberTint
                radius: 12
                visible: window.viewModel.deviceTroubles !== ""

                Words {
                    id: troubles

                    anchors.centerIn: parent
                    color: Theme.amber
                    height: parent.height
                    fontSizeMode: Text.HorizontalFit
                    horizontalAlignment: Text.AlignHCenter
                    minimumPixelSize: 14
                    objectName: "deviceTroubles"
                    size: 20
                    strong: true
                    text: window.viewModel.deviceTroubles
                    verticalAlignment: Text.AlignVCenter
                    width: Math.min(implicitWidth, parent.width - 20)
                }
            }
            Words {
                color: Theme.blueInk
                objectName: "today"
                size: 20
                text: qsTr("%n served today", "", window.viewModel.served) + " · " + qsTr("%n min on average", "", window.viewModel.meanMinutes) + " · " + window.viewModel.time
            }
        }
    }
    Rectangle {
        id: urgent

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        color: Theme.amber
        height: visible ? 48 : 0
        visible: urgentWords.text !== ""

        Words {
            id: urgentWords

            Accessible.name: text
            Accessible.role: Accessible.AlertMessage
            anchors.fill: parent
            anchors.leftMargin: 24
            anchors.rightMargin: 24
            color: Theme.blueInk
            fitted: true
            minimumPixelSize: 10
            objectName: "urgent"
            size: 22
            strong: true
            text: window.viewModel.urgent
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap

            onTextChanged: if (window.viewModel.urgent !== "")
                Accessible.announce(window.viewModel.urgent, Accessible.Assertive)
        }
    }
    RowLayout {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: 24
        anchors.right: parent.right
        anchors.top: urgent.bottom
        spacing: 24

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 62
            spacing: 14

            HereCard {
                Layout.alignment: Qt.AlignTop
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: 205
                Layout.minimumHeight: 178
                viewModel: window.viewModel
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: 14

                ActionButton {
                    Layout.preferredWidth: 2.2
                    enabled: !window.viewModel.busy
                    kind: "primary"
                    objectName: "callNext"
                    sequence: "Space"
                    size: 30
                    text: qsTr("Call next")
                    hint: qsTr("Space")

                    onClicked: window.viewModel.callNext()
                }
                ActionButton {
                    enabled: window.viewModel.can.recall && !window.viewModel.busy
                    objectName: "recall"
                    sequence: "R"
                    text: qsTr("Recall")

                    onClicked: window.viewModel.recall()
                }
                ActionButton {
                    enabled: window.viewModel.can.miss && !window.viewModel.busy
                    kind: "amber"
                    objectName: "missed"
                    sequence: "M"
                    text: qsTr("Missed")

                    onClicked: window.viewModel.missed()
                }
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: 14

                ActionButton {
                    enabled: window.viewModel.can.start && !window.viewModel.busy
                    objectName: "start"
                    sequence: "S"
                    text: qsTr("Start")

                    onClicked: window.viewModel.start()
                }
                ActionButton {
                    enabled: window.viewModel.can.finish && !window.viewModel.busy
                    kind: "green"
                    objectName: "finish"
                    sequence: "F"
                    text: qsTr("Finish")

                    onClicked: window.viewModel.finish()
                }
                ActionButton {
                    enabled: window.viewModel.hereLabel !== "" && !window.viewModel.busy
                    objectName: "reprint"
                    sequence: "P"
                    text: qsTr("Print again")

                    onClicked: window.viewModel.reprint(window.viewModel.hereLabel)
                }
            }
            Words {
                Layout.fillWidth: true
                color: Theme.amber
                objectName: "said"
                size: 22
                strong: true
                text: window.viewModel.said
                visible: text !== ""
                wrapMode: Text.Wrap
            }
            RowLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: 118 // two lines of a heading and one of numbers
                spacing: 18

                NumberList {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    action: qsTr("Check in again")
                    enabled: !window.viewModel.busy
                    heading: qsTr("Missed: press when back")
                    labels: window.viewModel.missedTickets.map(ticket => ticket.label)
                    prefix: "again-"

                    onChosen: label => window.viewModel.checkInAgain(label)
                }
                NumberList {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    action: qsTr("Print a copy")
                    enabled: !window.viewModel.busy
                    heading: qsTr("No ticket? Press for a copy")
                    labels: window.viewModel.noPaper
                    prefix: "copy-"

                    onChosen: label => window.viewModel.reprint(label)
                }
                Item {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    visible: window.viewModel.missedTickets.length + window.viewModel.noPaper.length === 0
                }
            }
        }
        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 38
            spacing: 12

            HelpCallList {
                Layout.fillWidth: true
                helpModel: window.helpModel
                visible: window.helpModel.calls.length > 0
            }
            HomeVisitCard {
                Layout.fillWidth: true
                visible: window.visitModel.visit.id !== 0
                visitModel: window.visitModel
            }
            WaitingList {
                Layout.fillHeight: true
                Layout.fillWidth: true
                viewModel: window.viewModel
            }
        }
    }
}
