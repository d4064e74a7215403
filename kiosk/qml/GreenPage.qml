pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// Who the green channel is for, in words.
Item {
    id: page

    required property bool tall
    required property real unit
    required property KioskViewModel viewModel

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 50 * page.unit
        spacing: 34 * page.unit

        Words {
            Layout.fillWidth: true
            size: 54 * page.unit
            strong: true
            text: qsTr("You go first. Which of these is you?")
            wrapMode: Text.WordWrap
        }
        GridLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: page.tall ? 1320 * page.unit : 700 * page.unit
            columnSpacing: 28 * page.unit
            columns: page.tall ? 1 : 2
            rowSpacing: 26 * page.unit

            Repeater {
                model: page.viewModel.classes

                AbstractButton {
                    id: card

                    required property var modelData

                    Accessible.description: modelData.who
                    Accessible.name: modelData.name
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    implicitHeight: 150 * page.unit
                    objectName: "class-" + modelData.code
                    padding: 30 * page.unit

                    background: Rectangle {
                        border.color: Theme.greenEdge
                        border.width: 3
                        color: card.down ? Qt.darker(Theme.greenTint, 1.08) : Theme.greenTint
                        radius: 24 * page.unit
                    }
                    contentItem: Item {
                        Column {
                            anchors.verticalCenter: parent.verticalCenter
                            spacing: 8 * page.unit
                            width: parent.width

                            Words {
                                color: Theme.green
                                size: 48 * page.unit
                                strong: true
                                text: card.modelData.name
                                width: parent.width
                            }
                            Words {
                                size: 34 * page.unit
                                text: card.modelData.who
                                width: parent.width
                                wrapMode: Text.WordWrap
                            }
                        }
                    }

                    onClicked: page.viewModel.chooseClass(modelData.code)
                }
            }
        }
        Words {
            Layout.fillWidth: true
            color: Theme.quiet
            size: 34 * page.unit
            text: qsTr("No papers needed. If in doubt, ask any member of staff.")
            wrapMode: Text.WordWrap
        }
    }
}
