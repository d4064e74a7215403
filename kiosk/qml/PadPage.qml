pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// Type a code or a number: large keys, and nothing that the hall's numbers do not have.
Item {
    id: page

    required property PadViewModel pad
    required property bool tall
    required property real unit
    required property KioskViewModel viewModel
    readonly property bool forNumber: pad.question === "number"

    GridLayout {
        anchors.bottomMargin: 46 * page.unit
        anchors.fill: parent
        anchors.leftMargin: Theme.margin * page.unit
        anchors.rightMargin: Theme.margin * page.unit
        anchors.topMargin: 40 * page.unit
        columnSpacing: 60 * page.unit
        columns: page.tall ? 1 : 2
        rowSpacing: 30 * page.unit
        uniformCellWidths: true

        ColumnLayout {
            Layout.fillHeight: !page.tall
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: 24 * page.unit

            Words {
                Layout.fillWidth: true
                objectName: "padTitle"
                size: 54 * page.unit
                strong: true
                text: page.forNumber ? qsTr("Please type the number on your ticket") : qsTr("Please type the code of your appointment")
                wrapMode: Text.Wrap
            }
            Words {
                Layout.fillWidth: true
                color: Theme.quiet
                size: 40 * page.unit
                text: page.forNumber ? qsTr("First the letter, then the digits") : qsTr("You were given it when you booked. No code at hand? Any member of staff will help you.")
                wrapMode: Text.Wrap
            }
            Card {
                Layout.fillWidth: true
                implicitHeight: 170 * page.unit
                unit: page.unit

                Words {
                    anchors.fill: parent
                    anchors.margins: 20 * page.unit
                    fontSizeMode: Text.HorizontalFit
                    horizontalAlignment: Text.AlignHCenter
                    minimumPixelSize: Math.ceil(Theme.large * page.unit)
                    objectName: "typed"
                    size: 110 * page.unit
                    strong: true
                    text: page.pad.typed
                    verticalAlignment: Text.AlignVCenter
                }
            }
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: 18 * page.unit
                columns: 6
                rowSpacing: 18 * page.unit
                uniformCellWidths: true
                visible: page.forNumber

                Repeater {
                    model: page.pad.series

                    BigButton {
                        required property string modelData

                        Layout.fillWidth: true
                        Layout.preferredHeight: 116 * page.unit
                        Layout.preferredWidth: 1
                        corner: Theme.corner * page.unit
                        objectName: "series-" + modelData
                        size: 56 * page.unit
                        text: modelData

                        onClicked: page.pad.press(modelData)
                    }
                }
            }
            Item {
                Layout.fillHeight: true
                visible: !page.tall
            }
        }
        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: 30 * page.unit

            GridLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: 860 * page.unit
                columnSpacing: 18 * page.unit
                columns: 3
                rowSpacing: 18 * page.unit
                uniformCellHeights: true
                uniformCellWidths: true

                Repeater {
                    model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "clear", "0", "erase"]

                    BigButton {
                        required property string modelData
                        readonly property bool digit: modelData.length === 1

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        corner: Theme.corner * page.unit
                        objectName: "key-" + modelData
                        size: (digit ? 76 : 46) * page.unit
                        text: digit ? modelData : modelData === "clear" ? qsTr("Clear") : qsTr("Delete")

                        onClicked: digit ? page.pad.press(modelData) : modelData === "clear" ? page.pad.clear() : page.pad.erase()
                    }
                }
            }
            BigButton {
                Layout.fillWidth: true
                Layout.preferredHeight: 170 * page.unit
                corner: 32 * page.unit
                enabled: page.pad.complete && !page.viewModel.busy
                kind: "primary"
                objectName: "submit"
                size: 68 * page.unit
                text: page.forNumber ? qsTr("Find my number") : qsTr("Check in")

                onClicked: page.pad.submit()
            }
        }
    }
}
