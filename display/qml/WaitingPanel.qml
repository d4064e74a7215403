pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Display

// Beside the calls: who waits for what, who shall come near, who was missed, what one may ask for.
Rectangle {
    id: panel

    required property real unit
    required property AsideViewModel aside
    required property MediaViewModel media
    property bool tall: false

    color: Theme.nightPanel

    GridLayout {
        anchors.bottomMargin: 16 * panel.unit
        anchors.fill: parent
        anchors.leftMargin: 28 * panel.unit
        anchors.rightMargin: 28 * panel.unit
        anchors.topMargin: 8 * panel.unit
        columnSpacing: 36 * panel.unit
        columns: panel.tall ? 2 : 1
        rowSpacing: 10 * panel.unit

        // Pictures and films, in turn with who waits.
        MediaPlace {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: 1
            Layout.preferredWidth: 1
            media: panel.media
            visible: panel.media.shown
        }
        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            objectName: "lines"
            spacing: 10 * panel.unit
            visible: !panel.media.shown

            Words {
                Layout.fillWidth: true
                color: Theme.quietOnNight
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 10
                size: 32 * panel.unit
                text: panel.aside.linesTitle
            }
            Repeater {
                model: panel.aside.lines

                RowLayout {
                    id: line

                    required property int index
                    required property string letter
                    required property string name
                    required property string people
                    required property string minutes
                    required property bool quiet

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.maximumHeight: 78 * panel.unit
                    Layout.preferredHeight: 52 * panel.unit
                    objectName: "line" + index
                    spacing: 12 * panel.unit

                    Words {
                        Layout.preferredWidth: 36 * panel.unit
                        color: line.quiet ? Theme.quietOnNight : Theme.call
                        size: 38 * panel.unit
                        strong: true
                        text: line.letter
                    }
                    Words {
                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        color: line.quiet ? Theme.quietOnNight : Theme.nightInk
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: 10
                        size: 36 * panel.unit
                        text: line.name
                        verticalAlignment: Text.AlignVCenter
                    }
                    Words {
                        Layout.preferredWidth: 92 * panel.unit
                        color: Theme.nightInk
                        fontSizeMode: Text.HorizontalFit
                        horizontalAlignment: Text.AlignRight
                        minimumPixelSize: 10
                        size: 36 * panel.unit
                        strong: true
                        text: line.people
                        visible: text !== ""
                    }
                    Words {
                        Layout.fillHeight: true
                        Layout.preferredWidth: 158 * panel.unit
                        color: Theme.quietOnNight
                        fontSizeMode: Text.HorizontalFit
                        horizontalAlignment: Text.AlignRight
                        minimumPixelSize: 10
                        size: 34 * panel.unit
                        text: line.minutes
                        verticalAlignment: Text.AlignVCenter
                    }
                }
            }
        }
        ColumnLayout {
            Layout.fillHeight: panel.tall
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: 10 * panel.unit

            Item {
                Layout.fillHeight: true
                visible: panel.tall
            }
            AsideBox {
                numbers: panel.aside.near
                objectName: "near"
                title: panel.aside.nearTitle
                unit: panel.unit
                visible: numbers !== ""
            }
            AsideBox {
                numbers: panel.aside.missed
                objectName: "missed"
                title: panel.aside.missedTitle
                unit: panel.unit
                visible: numbers !== ""
                words: panel.aside.missedWords
            }
            AsideBox {
                objectName: "amenities"
                title: panel.aside.amenitiesTitle
                unit: panel.unit
                visible: title !== ""
                words: panel.aside.amenities
            }
        }
    }
}
