pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// What was asked for, answered; and every way on.
Item {
    id: page

    required property PadViewModel pad
    required property bool tall
    required property real unit
    required property KioskViewModel viewModel
    readonly property bool now: pad.kind === "now"

    GridLayout {
        anchors.left: parent.left
        anchors.margins: Theme.margin * page.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: 60 * page.unit
        columns: page.tall ? 1 : 2
        rowSpacing: 60 * page.unit

        Card {
            Layout.fillWidth: true
            Layout.preferredWidth: 1060 * page.unit
            border.color: page.now ? Theme.amberEdge : Theme.edge
            border.width: page.now ? 6 : 2
            color: page.now ? Theme.amberTint : Theme.card
            implicitHeight: words.implicitHeight + 90 * page.unit
            unit: page.unit

            ColumnLayout {
                id: words

                anchors.left: parent.left
                anchors.margins: 44 * page.unit
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: 22 * page.unit

                Words {
                    Layout.fillWidth: true
                    fontSizeMode: Text.HorizontalFit
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 0.9
                    minimumPixelSize: Math.ceil(100 * page.unit)
                    objectName: "answerLabel"
                    size: 220 * page.unit
                    strong: true
                    text: page.pad.label
                    visible: text !== ""
                }
                Words {
                    Layout.fillWidth: true
                    color: page.now ? Theme.amber : Theme.ink
                    horizontalAlignment: Text.AlignHCenter
                    objectName: "answerTitle"
                    size: 64 * page.unit
                    strong: true
                    text: page.pad.title
                    wrapMode: Text.Wrap
                }
                Words {
                    Layout.fillWidth: true
                    color: Theme.blue
                    horizontalAlignment: Text.AlignHCenter
                    objectName: "answerPlace"
                    size: 56 * page.unit
                    strong: true
                    text: page.pad.place
                    visible: text !== ""
                    wrapMode: Text.Wrap
                }
                Words {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1.1
                    objectName: "answerAdvice"
                    size: 46 * page.unit
                    text: page.pad.advice
                    wrapMode: Text.Wrap
                }
            }
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignHCenter
            Layout.fillWidth: true
            Layout.maximumWidth: 860 * page.unit
            Layout.preferredWidth: 680 * page.unit
            spacing: 26 * page.unit

            Repeater {
                model: page.pad.ways

                BigButton {
                    id: button

                    required property int index
                    required property string modelData

                    Layout.fillWidth: true
                    Layout.preferredHeight: 140 * page.unit
                    enabled: !page.viewModel.busy
                    kind: index === 0 ? "primary" : "plain"
                    objectName: "way-" + modelData
                    size: 52 * page.unit
                    text: {
                        switch (modelData) {
                        case "again":
                            return qsTr("Put me back in line");
                        case "retype":
                            return qsTr("Type it again");
                        case "find":
                            return qsTr("Where is my number now?");
                        default:
                            return qsTr("Take a new number");
                        }
                    }

                    onClicked: {
                        switch (modelData) {
                        case "again":
                            return page.pad.checkInAgain();
                        case "retype":
                            return page.pad.retype();
                        case "find":
                            return page.pad.findNumber();
                        default:
                            return page.pad.showServices();
                        }
                    }
                }
            }
            BigButton {
                Layout.fillWidth: true
                Layout.preferredHeight: 140 * page.unit
                hint: page.viewModel.secondsLeft > 0 ? qsTr("by itself in %n seconds", "", page.viewModel.secondsLeft) : ""
                objectName: "leaveAnswer"
                size: 48 * page.unit
                text: qsTr("Back to the start")

                onClicked: page.pad.leave()
            }
        }
    }
}
