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
        anchors.bottomMargin: 46 * page.unit
        anchors.fill: parent
        anchors.leftMargin: Theme.margin * page.unit
        anchors.rightMargin: Theme.margin * page.unit
        anchors.topMargin: 40 * page.unit
        columnSpacing: 60 * page.unit
        columns: page.tall ? 1 : 2
        rowSpacing: 28 * page.unit

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1000
            spacing: 22 * page.unit

            Words {
                Layout.fillWidth: true
                size: 50 * page.unit
                strong: true
                text: qsTr("Please check what you brought")
                visible: page.viewModel.materials.length > 0
                wrapMode: Text.Wrap
            }
            Materials {
                Layout.fillHeight: true
                Layout.fillWidth: true
                materials: page.viewModel.materials
                note: page.viewModel.materials.length > 0 ? qsTr("Something missing? Take a number all the same: the counter will tell you what to do.") : ""
                unit: page.unit
            }
        }
        ColumnLayout {
            Layout.fillHeight: !page.tall
            Layout.fillWidth: true
            Layout.preferredWidth: 800
            spacing: 26 * page.unit

            Card {
                Layout.fillWidth: true
                implicitHeight: facts.implicitHeight + 48 * page.unit
                unit: page.unit

                RowLayout {
                    id: facts

                    anchors.left: parent.left
                    anchors.leftMargin: 36 * page.unit
                    anchors.right: parent.right
                    anchors.rightMargin: 36 * page.unit
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 50 * page.unit

                    Fact {
                        Layout.minimumWidth: implicitWidth
                        name: qsTr("Waiting")
                        objectName: "ahead"
                        unit: page.unit
                        value: page.viewModel.ahead < 0 ? "–" : qsTr("%n people", "", page.viewModel.ahead)
                    }
                    Fact {
                        Layout.fillWidth: true
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
                implicitHeight: noPaper.implicitHeight + 36 * page.unit
                radius: Theme.corner * page.unit
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
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: 26 * page.unit
                columns: page.tall ? 2 : 1
                rowSpacing: 26 * page.unit

                BigButton {
                    Layout.fillWidth: true
                    Layout.preferredHeight: 112 * page.unit
                    Layout.preferredWidth: 2
                    kind: "green"
                    objectName: "serviceGreenChannel"
                    size: 42 * page.unit
                    text: page.viewModel.className === "" ? qsTr("I use the green channel") : qsTr("Green channel: %1").arg(page.viewModel.className)
                    visible: page.viewModel.classes.length > 0

                    onClicked: page.viewModel.showGreenChannel()
                }
                BigButton {
                    Accessible.checkable: true
                    Accessible.checked: page.viewModel.large
                    Accessible.role: Accessible.CheckBox
                    Layout.fillWidth: true
                    Layout.preferredHeight: 112 * page.unit
                    Layout.preferredWidth: 1
                    kind: page.viewModel.large ? "chosen" : "plain"
                    objectName: "large"
                    size: 42 * page.unit
                    text: (page.viewModel.large ? "✓ " : "") + qsTr("Large print")

                    onClicked: page.viewModel.chooseLarge(!page.viewModel.large)
                }
            }
        }
    }
}
