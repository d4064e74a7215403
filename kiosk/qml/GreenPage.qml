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
        anchors.bottomMargin: 40 * page.unit
        anchors.fill: parent
        anchors.leftMargin: Theme.margin * page.unit
        anchors.rightMargin: Theme.margin * page.unit
        anchors.topMargin: 40 * page.unit
        spacing: 28 * page.unit

        Words {
            Layout.fillWidth: true
            size: 54 * page.unit
            strong: true
            text: qsTr("You go first. Which of these is you?")
            wrapMode: Text.Wrap
        }
        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 28 * page.unit
            columns: page.tall ? 1 : 2
            rowSpacing: 22 * page.unit
            uniformCellWidths: true

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
                    horizontalPadding: 30 * page.unit
                    implicitHeight: (page.tall ? 186 : 168) * page.unit
                    objectName: "class-" + modelData.code
                    verticalPadding: 10 * page.unit

                    background: Rectangle {
                        border.color: card.visualFocus ? Theme.amberEdge : Theme.greenEdge
                        border.width: card.visualFocus ? 4 : 3
                        color: card.down ? Qt.darker(Theme.greenTint, 1.08) : Theme.greenTint
                        radius: Theme.corner * page.unit
                    }
                    contentItem: Item {
                        Column {
                            anchors.verticalCenter: parent.verticalCenter
                            spacing: 4 * page.unit
                            width: parent.width

                            Words {
                                color: Theme.green
                                fontSizeMode: Text.HorizontalFit
                                minimumPixelSize: Math.ceil(Theme.small * page.unit)
                                size: Theme.large * page.unit
                                strong: true
                                text: card.modelData.name
                                width: parent.width
                            }
                            Words {
                                lineHeight: 0.95
                                size: 34 * page.unit
                                text: card.modelData.who
                                width: parent.width
                                wrapMode: Text.Wrap
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
            size: 36 * page.unit
            text: qsTr("No papers needed. If in doubt, ask any member of staff.")
            wrapMode: Text.Wrap
        }
        Item {
            Layout.fillHeight: true
        }
        BigButton {
            Layout.fillWidth: true
            Layout.preferredHeight: 112 * page.unit
            objectName: "noClass"
            size: 42 * page.unit
            text: qsTr("None of these: go on in the ordinary line")

            onClicked: page.viewModel.leaveGreenChannel()
        }
    }
}
