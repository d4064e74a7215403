import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// Your number; and what the paper is doing.
Item {
    id: page

    required property bool tall
    required property real unit
    required property KioskViewModel viewModel

    ColumnLayout {
        anchors.bottomMargin: (page.tall ? 90 : 24) * page.unit
        anchors.fill: parent
        anchors.leftMargin: 60 * page.unit
        anchors.rightMargin: 60 * page.unit
        anchors.topMargin: (page.tall ? 110 : 20) * page.unit
        spacing: (page.tall ? 36 : 12) * page.unit

        Words {
            Layout.fillWidth: true
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: 10
            objectName: "ticketTitle"
            size: 72 * page.unit
            strong: true
            text: page.viewModel.paper === "out" ? qsTr("Please take your ticket") : page.viewModel.paper === "failed" ? qsTr("Your number is valid. Please remember it") : qsTr("Here is your number")
        }
        Words {
            Layout.fillWidth: true
            color: page.viewModel.paper === "failed" ? Theme.amber : Theme.quiet
            horizontalAlignment: Text.AlignHCenter
            objectName: "paperWords"
            size: 42 * page.unit
            text: page.viewModel.paper === "out" ? qsTr("It is below the screen") : page.viewModel.paper === "failed" ? qsTr("The printer cannot print just now. Write the number down or take a photo; you will be called all the same. The ticket follows when the printer works again.") : qsTr("Your ticket is being printed")
            wrapMode: Text.Wrap
        }
        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredHeight: slip.implicitHeight + (page.tall ? 100 : 30) * page.unit
            Layout.preferredWidth: (page.tall ? 820 : 1100) * page.unit
            border.color: Theme.edge
            border.width: 2
            color: Theme.card
            radius: 8 * page.unit

            ColumnLayout {
                id: slip

                anchors.centerIn: parent
                spacing: (page.tall ? 14 : 0) * page.unit
                width: parent.width - 60 * page.unit

                Words {
                    Layout.fillWidth: true
                    color: Theme.quiet
                    fontSizeMode: Text.HorizontalFit
                    horizontalAlignment: Text.AlignHCenter
                    minimumPixelSize: 10
                    size: 36 * page.unit
                    text: page.viewModel.hallName
                    visible: page.tall
                }
                Words {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 0.85
                    objectName: "label"
                    size: (page.tall ? 1 : 0.65) * (text.length > 5 ? 200 : 260) * page.unit
                    strong: true
                    text: page.viewModel.label
                }
                Words {
                    Layout.fillWidth: true
                    fontSizeMode: Text.HorizontalFit
                    horizontalAlignment: Text.AlignHCenter
                    minimumPixelSize: 10
                    size: 56 * page.unit
                    strong: true
                    text: page.viewModel.serviceName
                }
                Words {
                    Layout.fillWidth: true
                    color: Theme.green
                    horizontalAlignment: Text.AlignHCenter
                    size: 42 * page.unit
                    text: qsTr("Green channel: %1").arg(page.viewModel.className)
                    visible: page.viewModel.className !== ""
                }
                Words {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    size: 46 * page.unit
                    text: page.viewModel.ahead === 0 ? qsTr("You are next in line") : qsTr("%n people ahead of you", "", page.viewModel.ahead) + " · " + page.viewModel.minutes
                }
                Words {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    size: 42 * page.unit
                    text: qsTr("When called, go to counter %1").arg(page.viewModel.counters)
                    wrapMode: Text.Wrap
                }
            }
        }
        Words {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            size: 42 * page.unit
            text: qsTr("Missed your call? No harm done: tell any member of staff.")
            wrapMode: Text.Wrap
        }
        // Points at the paper.
        Canvas {
            Layout.alignment: Qt.AlignHCenter
            implicitHeight: 80 * page.unit
            implicitWidth: 110 * page.unit
            opacity: page.viewModel.paper === "out" ? 1 : 0
            visible: page.tall

            onPaint: {
                const pen = getContext("2d");
                pen.reset();
                pen.fillStyle = Theme.amberEdge;
                pen.moveTo(0, 0);
                pen.lineTo(width, 0);
                pen.lineTo(width / 2, height);
                pen.fill();
            }
        }
        Item {
            Layout.fillHeight: true
            Layout.minimumHeight: 1
            visible: page.tall
        }
        BigButton {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredHeight: (page.tall ? 140 : 124) * page.unit
            Layout.preferredWidth: 760 * page.unit
            hint: page.viewModel.secondsLeft > 0 ? qsTr("by itself in %n seconds", "", page.viewModel.secondsLeft) : ""
            objectName: "done"
            size: 50 * page.unit
            text: qsTr("OK, back to the start")

            onClicked: page.viewModel.goHome()
        }
    }
}
