pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// What would you like to do today?
Item {
    id: page

    required property PadViewModel pad
    required property bool tall
    required property real unit
    required property KioskViewModel viewModel
    required property bool wide
    readonly property real nameRoom: (tall ? 345 : wide ? 300 : 400) * unit
    readonly property bool namesAreShort: viewModel.groups.every(group => group.services.every(service => names.advanceWidth(service.name) <= nameRoom))

    // One size for all names: the larger one when every name stands on one line.
    FontMetrics {
        id: names

        font.family: Theme.family
        font.pixelSize: Math.max(1, Math.round(42 * page.unit))
        font.weight: Font.Bold
    }

    ColumnLayout {
        anchors.bottomMargin: (page.tall ? 36 : 24) * page.unit
        anchors.fill: parent
        anchors.leftMargin: Theme.margin * page.unit
        anchors.rightMargin: Theme.margin * page.unit
        anchors.topMargin: (page.tall ? 34 : 20) * page.unit
        spacing: (page.tall ? Theme.gap : 14) * page.unit

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 26 * page.unit
            columns: page.tall ? 1 : page.wide ? 3 : 2
            rowSpacing: 20 * page.unit

            Words {
                Layout.columnSpan: page.tall || page.wide ? 1 : 2
                Layout.fillWidth: true
                Layout.preferredHeight: (page.tall ? 90 : page.wide ? 158 : 76) * page.unit
                Layout.preferredWidth: 4
                fontSizeMode: Text.Fit
                lineHeight: 0.9
                minimumPixelSize: Math.ceil(Theme.small * page.unit)
                objectName: "greeting"
                size: Theme.title * page.unit
                strong: true
                text: qsTr("Hello! What would you like to do today?")
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.Wrap
            }
            Entrances {
                Layout.fillHeight: false
                Layout.fillWidth: true
                Layout.preferredHeight: (page.tall ? 140 : 158) * page.unit
                Layout.preferredWidth: 11
                pad: page.pad
                unit: page.unit
                viewModel: page.viewModel
            }
            GreenTile {
                Layout.fillWidth: true
                Layout.preferredHeight: (page.tall ? 140 : 158) * page.unit
                Layout.preferredWidth: 6
                unit: page.unit
                viewModel: page.viewModel
            }
        }
        // Side by side on a wide screen, one below the other elsewhere.
        GridLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            columnSpacing: 36 * page.unit
            columns: page.wide ? 2 : 1
            rowSpacing: 22 * page.unit

            Repeater {
                model: page.viewModel.groups

                ServiceGroup {
                    required property var modelData

                    Layout.alignment: Qt.AlignTop
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    columns: page.tall || page.wide ? 2 : 3
                    name: modelData.name
                    nameSize: (page.namesAreShort ? 42 : 36) * page.unit
                    services: modelData.services
                    unit: page.unit
                    viewModel: page.viewModel
                }
            }
        }
        GridLayout {
            Layout.alignment: Qt.AlignHCenter
            columnSpacing: 60 * page.unit
            columns: page.tall ? 1 : 2
            rowSpacing: 18 * page.unit

            BigButton {
                Layout.alignment: Qt.AlignHCenter
                Layout.preferredHeight: Theme.touch * page.unit
                Layout.preferredWidth: 460 * page.unit
                objectName: "moreServices"
                size: Theme.text * page.unit
                text: qsTr("More services (%1 of %2)").arg(page.viewModel.leaf).arg(page.viewModel.leafCount)
                visible: page.viewModel.leafCount > 1

                onClicked: page.viewModel.turnLeaf()
            }
            RowLayout {
                spacing: 24 * page.unit

                Repeater {
                    model: page.viewModel.languages

                    BigButton {
                        required property var modelData
                        readonly property bool chosen: page.viewModel.language === modelData.code

                        Accessible.checkable: true
                        Accessible.checked: chosen
                        Layout.preferredHeight: Theme.touch * page.unit
                        Layout.preferredWidth: 290 * page.unit
                        kind: chosen ? "primary" : "plain"
                        objectName: "language-" + modelData.code
                        size: Theme.text * page.unit
                        text: modelData.name

                        onClicked: page.viewModel.setLanguage(modelData.code)
                    }
                }
            }
        }
    }
}
