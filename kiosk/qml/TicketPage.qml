import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// Your number; and what the paper is doing.
Item {
    id: page

    required property PadViewModel pad
    required property bool tall
    required property real unit
    required property KioskViewModel viewModel
    readonly property bool failed: viewModel.paper === "failed"
    readonly property bool out: viewModel.paper === "out"

    GridLayout {
        anchors.bottomMargin: 60 * page.unit
        anchors.fill: parent
        anchors.leftMargin: 60 * page.unit
        anchors.rightMargin: 60 * page.unit
        anchors.topMargin: (page.tall && !page.failed ? 90 : 60) * page.unit
        columnSpacing: 70 * page.unit
        columns: page.tall ? 1 : 2
        rowSpacing: 40 * page.unit

        ColumnLayout {
            Layout.alignment: page.tall ? Qt.AlignTop : Qt.AlignBottom
            Layout.column: page.tall ? 0 : 1
            Layout.fillWidth: true
            Layout.preferredWidth: 800
            Layout.row: 0
            spacing: 20 * page.unit

            Words {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 0.95
                objectName: "ticketTitle"
                size: (page.failed ? 60 : 68) * page.unit
                strong: true
                text: page.out ? qsTr("Please take your ticket") : page.failed ? qsTr("Your number is valid. Please remember it") : qsTr("Here is your number")
                wrapMode: Text.Wrap
            }
            Words {
                Layout.fillWidth: true
                color: page.failed ? Theme.amber : Theme.quiet
                horizontalAlignment: Text.AlignHCenter
                objectName: "paperWords"
                size: 42 * page.unit
                text: page.out ? qsTr("It is below the screen") : page.failed ? qsTr("The printer cannot print just now. Write the number down or take a photo; you will be called all the same. The ticket follows when the printer works again.") : qsTr("Your ticket is being printed")
                wrapMode: Text.Wrap
            }
        }
        Slip {
            Layout.alignment: Qt.AlignCenter
            Layout.column: 0
            Layout.preferredHeight: words.implicitHeight + 110 * page.unit
            Layout.preferredWidth: 820 * page.unit
            Layout.row: page.tall ? 1 : 0
            Layout.rowSpan: page.tall ? 1 : 2
            unit: page.unit

            ColumnLayout {
                id: words

                anchors.centerIn: parent
                spacing: (page.tall ? 16 : 8) * page.unit
                width: parent.width - 80 * page.unit

                Words {
                    Layout.fillWidth: true
                    color: Theme.quiet
                    horizontalAlignment: Text.AlignHCenter
                    size: 36 * page.unit
                    text: page.viewModel.hallName
                    wrapMode: Text.Wrap
                }
                Words {
                    Layout.fillWidth: true
                    fontSizeMode: Text.HorizontalFit
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 0.82
                    minimumPixelSize: Math.ceil(100 * page.unit)
                    objectName: "label"
                    size: (page.tall ? 260 : 220) * (page.pad.arrival === "" ? 1 : 0.75) * page.unit
                    strong: true
                    text: page.viewModel.label
                    verticalAlignment: Text.AlignVCenter
                }
                Words {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    size: 52 * page.unit
                    strong: true
                    text: page.viewModel.serviceName
                    wrapMode: Text.Wrap
                }
                Words {
                    Layout.fillWidth: true
                    color: Theme.green
                    horizontalAlignment: Text.AlignHCenter
                    size: 42 * page.unit
                    text: qsTr("Green channel: %1").arg(page.viewModel.className)
                    visible: page.viewModel.className !== ""
                    wrapMode: Text.Wrap
                }
                Words {
                    Layout.fillWidth: true
                    color: Theme.blue
                    horizontalAlignment: Text.AlignHCenter
                    objectName: "arrival"
                    size: 40 * page.unit
                    text: page.pad.arrival
                    visible: text !== ""
                    wrapMode: Text.Wrap
                }
                Words {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    objectName: "ticketAhead"
                    size: 44 * page.unit
                    text: page.viewModel.ahead === 0 ? qsTr("You are next in line") : qsTr("%n people ahead of you", "", page.viewModel.ahead) + " · " + page.viewModel.minutes
                    visible: page.viewModel.ahead >= 0
                    wrapMode: Text.Wrap
                }
                Words {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    objectName: "ticketCounters"
                    size: 42 * page.unit
                    text: page.viewModel.counters === "" ? qsTr("Please watch the hall display for your counter") : qsTr("When called, go to counter %1").arg(page.viewModel.counters)
                    wrapMode: Text.Wrap
                }
            }
        }
        ColumnLayout {
            Layout.column: page.tall ? 0 : 1
            Layout.fillHeight: page.tall
            Layout.alignment: Qt.AlignTop | Qt.AlignHCenter
            Layout.fillWidth: true
            Layout.preferredWidth: 800
            Layout.row: page.tall ? 2 : 1
            spacing: 40 * page.unit

            Words {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                size: 42 * page.unit
                text: qsTr("Missed your call? No harm done: tell any member of staff.")
                visible: !(page.failed && page.tall) // one thing at a time: now the number is to be kept in mind
                wrapMode: Text.Wrap
            }
            // Points at the paper.
            Canvas {
                Layout.alignment: Qt.AlignHCenter
                Layout.fillHeight: page.tall
                implicitHeight: page.failed ? 0 : 76 * page.unit
                implicitWidth: 116 * page.unit
                opacity: page.out ? 1 : 0

                onHeightChanged: requestPaint()
                onPaint: {
                    const pen = getContext("2d");
                    const top = (height - implicitHeight) / 2;
                    pen.reset();
                    pen.fillStyle = Theme.amberEdge;
                    pen.moveTo(0, top);
                    pen.lineTo(width, top);
                    pen.lineTo(width / 2, top + implicitHeight);
                    pen.fill();
                }
                onWidthChanged: requestPaint()
            }
            BigButton {
                Layout.alignment: Qt.AlignHCenter
                Layout.fillWidth: true
                Layout.maximumWidth: 760 * page.unit
                Layout.preferredHeight: 144 * page.unit
                hint: page.viewModel.secondsLeft > 0 ? qsTr("by itself in %n seconds", "", page.viewModel.secondsLeft) : ""
                objectName: "done"
                size: 50 * page.unit
                text: qsTr("OK, back to the start")

                onClicked: page.viewModel.goHome()
            }
        }
    }
}
