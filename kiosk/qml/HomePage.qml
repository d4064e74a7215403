pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// What would you like to do today?
Item {
    id: page

    required property bool tall
    required property real unit
    required property KioskViewModel viewModel

    ColumnLayout {
        anchors.bottomMargin: (page.tall ? 36 : 26) * page.unit
        anchors.fill: parent
        anchors.leftMargin: 50 * page.unit
        anchors.rightMargin: 50 * page.unit
        anchors.topMargin: (page.tall ? 36 : 22) * page.unit
        spacing: (page.tall ? 26 : 16) * page.unit

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 30 * page.unit
            columns: page.tall ? 1 : 2
            rowSpacing: 26 * page.unit

            Words {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 10
                objectName: "greeting"
                size: 62 * page.unit
                strong: true
                text: qsTr("Hello! What would you like to do today?")
            }
            GreenTile {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                unit: page.unit
                viewModel: page.viewModel
            }
        }
        GridLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            columnSpacing: 50 * page.unit
            columns: page.tall ? 1 : Math.max(1, page.viewModel.groups.length)
            rowSpacing: 26 * page.unit

            Repeater {
                model: page.viewModel.groups

                ServiceGroup {
                    required property var modelData

                    Layout.alignment: Qt.AlignTop
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    name: modelData.name
                    services: modelData.services
                    unit: page.unit
                    viewModel: page.viewModel
                }
            }
        }
        RowLayout {
            Layout.alignment: Qt.AlignHCenter
            spacing: 24 * page.unit

            Repeater {
                model: page.viewModel.languages

                BigButton {
                    required property var modelData
                    readonly property bool chosen: page.viewModel.language === modelData.code

                    Accessible.checkable: true
                    Accessible.checked: chosen
                    Layout.preferredHeight: (page.tall ? 104 : 88) * page.unit
                    Layout.preferredWidth: 290 * page.unit
                    kind: chosen ? "primary" : "plain"
                    objectName: "language-" + modelData.code
                    size: 38 * page.unit
                    text: modelData.name

                    onClicked: page.viewModel.setLanguage(modelData.code)
                }
            }
        }
    }
}
