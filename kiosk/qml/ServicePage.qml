pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// Before taking a number: how long it takes and what to bring.
Item {
    id: page

    required property bool tall
    required property real unit
    required property KioskViewModel viewModel

    GridLayout {
        anchors.bottomMargin: 50 * page.unit
        anchors.fill: parent
        anchors.leftMargin: 56 * page.unit
        anchors.rightMargin: 56 * page.unit
        anchors.topMargin: 44 * page.unit
        columnSpacing: 70 * page.unit
        columns: page.tall ? 1 : 2
        rowSpacing: 36 * page.unit

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1100
            spacing: 26 * page.unit

            Words {
                Layout.fillWidth: true
                size: 50 * page.unit
                strong: true
                text: qsTr("Please check what you brought")
                wrapMode: Text.WordWrap
            }
            Repeater {
                model: page.viewModel.materials

                RowLayout {
                    id: material

                    required property string modelData

                    Layout.fillWidth: true
                    spacing: 26 * page.unit

                    Tick {
                        Layout.alignment: Qt.AlignTop
                        Layout.topMargin: 4 * page.unit
                        implicitHeight: 56 * page.unit
                        implicitWidth: 56 * page.unit
                    }
                    Words {
                        Layout.fillWidth: true
                        lineHeight: 1.15
                        size: 42 * page.unit
                        text: material.modelData
                        wrapMode: Text.Wrap
                    }
                }
            }
            Words {
                Layout.fillWidth: true
                color: Theme.quiet
                size: 36 * page.unit
                text: qsTr("Something missing? Take a number all the same: the counter will tell you what to do.")
                wrapMode: Text.Wrap
            }
            Item {
                Layout.fillHeight: true
            }
        }
        ColumnLayout {
            Layout.fillHeight: !page.tall
            Layout.fillWidth: true
            Layout.preferredWidth: 700
            spacing: 30 * page.unit

            Rectangle {
                Layout.fillWidth: true
                border.color: Theme.edge
                border.width: 2
                color: Theme.card
                implicitHeight: facts.implicitHeight + 60 * page.unit
                radius: 24 * page.unit

                RowLayout {
                    id: facts

                    anchors.left: parent.left
                    anchors.margins: 40 * page.unit
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 40 * page.unit

                    Fact {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 10
                        name: qsTr("Waiting")
                        objectName: "ahead"
                        unit: page.unit
                        value: qsTr("%n people", "", page.viewModel.ahead)
                    }
                    Fact {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 17
                        name: qsTr("About")
                        objectName: "minutes"
                        unit: page.unit
                        value: page.viewModel.minutes
                    }
                }
            }
            Rectangle {
                Layout.fillWidth: true
                border.color: Theme.amberEdge
                border.width: 2
                color: Theme.amberTint
                implicitHeight: noPaper.implicitHeight + 40 * page.unit
                radius: 20 * page.unit
                visible: page.viewModel.printerFails

                Words {
                    id: noPaper

                    anchors.left: parent.left
                    anchors.margins: 30 * page.unit
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.amber
                    objectName: "printerWarning"
                    size: 36 * page.unit
                    text: qsTr("No paper just now. Your number will be on the screen and is just as valid.")
                    wrapMode: Text.Wrap
                }
            }
            Item {
                Layout.fillHeight: true
                visible: !page.tall
            }
            BigButton {
                Layout.fillWidth: true
                Layout.preferredHeight: 220 * page.unit
                corner: 32 * page.unit
                enabled: !page.viewModel.busy
                kind: "primary"
                objectName: "take"
                size: 92 * page.unit
                text: qsTr("Take a number")

                onClicked: page.viewModel.take()
            }
            BigButton {
                Layout.fillWidth: true
                Layout.preferredHeight: 116 * page.unit
                kind: "green"
                objectName: "serviceGreenChannel"
                size: 42 * page.unit
                text: page.viewModel.className === "" ? qsTr("I use the green channel") : qsTr("Green channel: %1").arg(page.viewModel.className)
                visible: page.viewModel.classes.length > 0

                onClicked: page.viewModel.showGreenChannel()
            }
        }
    }
}
