pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Display

// Clock, who waits for what, and what one may ask for.
Rectangle {
    id: panel

    required property real unit
    required property DisplayViewModel viewModel

    color: Theme.nightPanel

    ColumnLayout {
        anchors.bottomMargin: 20 * panel.unit
        anchors.fill: parent
        anchors.leftMargin: 48 * panel.unit
        anchors.rightMargin: 48 * panel.unit
        anchors.topMargin: 10 * panel.unit
        spacing: 6 * panel.unit

        RowLayout {
            Layout.fillWidth: true
            spacing: 34 * panel.unit

            Words {
                color: Theme.nightInk
                objectName: "clock"
                size: 88 * panel.unit
                text: panel.viewModel.time
            }
            Words {
                Layout.fillWidth: true
                color: Theme.quietOnNight
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 10
                size: 42 * panel.unit
                text: panel.viewModel.date
            }
        }
        Words {
            Layout.fillWidth: true
            color: Theme.quietOnNight
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 10
            size: 40 * panel.unit
            text: panel.viewModel.linesTitle
        }
        Repeater {
            model: panel.viewModel.lines

            RowLayout {
                id: line

                required property var modelData

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: 80 * panel.unit
                Layout.preferredHeight: 58 * panel.unit
                spacing: 14 * panel.unit

                Words {
                    Layout.preferredWidth: 44 * panel.unit
                    color: Theme.call
                    size: 40 * panel.unit
                    strong: true
                    text: line.modelData.letter
                }
                Words {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    color: Theme.nightInk
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 10
                    size: 40 * panel.unit
                    text: line.modelData.name
                    verticalAlignment: Text.AlignVCenter
                }
                Words {
                    Layout.preferredWidth: 92 * panel.unit
                    color: Theme.nightInk
                    fontSizeMode: Text.HorizontalFit
                    horizontalAlignment: Text.AlignRight
                    minimumPixelSize: 10
                    size: 40 * panel.unit
                    text: line.modelData.people
                }
                Words {
                    Layout.fillHeight: true
                    Layout.preferredWidth: 196 * panel.unit
                    color: Theme.quietOnNight
                    fontSizeMode: Text.HorizontalFit
                    horizontalAlignment: Text.AlignRight
                    minimumPixelSize: 10
                    size: 36 * panel.unit
                    text: line.modelData.minutes
                    verticalAlignment: Text.AlignVCenter
                }
            }
        }
        Item {
            Layout.fillHeight: true
            Layout.preferredHeight: 1
        }
        Rectangle {
            Layout.fillWidth: true
            color: Theme.nightInset
            implicitHeight: amenities.implicitHeight + 28 * panel.unit
            radius: 20 * panel.unit
            visible: panel.viewModel.amenitiesTitle !== ""

            Column {
                id: amenities

                anchors.left: parent.left
                anchors.margins: 32 * panel.unit
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: 4 * panel.unit

                Words {
                    color: Theme.quietOnNight
                    size: 32 * panel.unit
                    text: panel.viewModel.amenitiesTitle
                }
                Words {
                    color: Theme.nightInk
                    fontSizeMode: Text.Fit
                    height: Math.min(implicitHeight, 110 * panel.unit)
                    minimumPixelSize: 10
                    size: 36 * panel.unit
                    text: panel.viewModel.amenities
                    width: parent.width
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
