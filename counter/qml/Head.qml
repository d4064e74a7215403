import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Counter

// Above everything: which counter, how the day goes, what is wrong in the hall, what everybody is told.
Column {
    id: head

    required property HeadViewModel headModel
    required property CounterViewModel viewModel

    signal pauseAsked
    signal slimAsked

    Rectangle {
        color: Theme.blue
        height: 54
        objectName: "head"
        width: parent.width

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: 24
            anchors.rightMargin: 16
            spacing: 10

            Words {
                color: Theme.blueInk
                objectName: "counterName"
                size: 22
                strong: true
                text: head.headModel.name
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
                text: head.headModel.hallName
                verticalAlignment: Text.AlignVCenter
                visible: head.headModel.deviceTroubles === ""
                wrapMode: Text.Wrap
            }
            Item {
                Layout.fillWidth: true
                visible: head.headModel.deviceTroubles !== ""
            }
            // What is to be seen to at a ticket machine: whoever stands nearest goes.
            Rectangle {
                Layout.fillWidth: true
                Layout.maximumWidth: troubles.implicitWidth + 28
                Layout.preferredHeight: 38
                color: Theme.amberTint
                radius: 12
                visible: head.headModel.deviceTroubles !== ""

                Words {
                    id: troubles

                    anchors.centerIn: parent
                    color: Theme.amber
                    fontSizeMode: Text.HorizontalFit
                    height: parent.height
                    horizontalAlignment: Text.AlignHCenter
                    minimumPixelSize: 14
                    objectName: "deviceTroubles"
                    size: 20
                    strong: true
                    text: head.headModel.deviceTroubles
                    verticalAlignment: Text.AlignVCenter
                    width: Math.min(implicitWidth, parent.width - 20)
                }
            }
            Words {
                color: Theme.blueInk
                objectName: "today"
                size: 18
                visible: head.headModel.deviceTroubles === "" || head.width > 1300
                text: qsTr("%n served today", "", head.headModel.served) + " · " + qsTr("median %n min", "", head.headModel.medianMinutes)
            }
            HeadButton {
                enabled: !head.viewModel.busy
                objectName: head.viewModel.isOpen ? "pause" : "goOn"
                sequence: "F9"
                text: head.viewModel.isOpen ? qsTr("Pause") : qsTr("Open")

                onClicked: head.viewModel.isOpen ? head.pauseAsked() : head.viewModel.goOn()
            }
            HeadButton {
                objectName: "slim"
                sequence: "F11"
                text: qsTr("Bar")

                onClicked: head.slimAsked()
            }
            Words {
                color: Theme.blueInk
                objectName: "time"
                size: 20
                text: head.headModel.time
            }
        }
    }
    Rectangle {
        color: Theme.amber
        height: 48
        visible: urgentWords.text !== ""
        width: parent.width

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
            text: head.headModel.urgent
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap

            onTextChanged: if (head.headModel.urgent !== "")
                Accessible.announce(head.headModel.urgent, Accessible.Assertive)
        }
    }
}
