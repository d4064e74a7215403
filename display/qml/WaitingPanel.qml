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
    readonly property real widestName: widest(aside.names)
    readonly property real widestHalf: widest(aside.halves)

    // How wide the widest of these texts is, in ems; they come as a list from Python.
    function widest(texts: var): real {
        return texts.reduce((most, text) => Math.max(most, ofNames.advanceWidth(text)), 1) / ofNames.font.pixelSize;
    }

    color: Theme.nightPanel

    FontMetrics {
        id: ofNames

        font.family: Theme.family
        font.pixelSize: 100
    }
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
            id: list

            // Of each row, whatever a layout makes of fractions of a pixel.
            readonly property real rowHeight: Math.min(78 * panel.unit, (height - title.height) / Math.max(1, rows.count) - spacing)

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            objectName: "lines"
            spacing: 10 * panel.unit
            visible: !panel.media.shown

            Words {
                id: title

                Layout.fillWidth: true
                color: Theme.quietOnNight
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 10
                objectName: "linesTitle"
                size: 32 * panel.unit
                text: panel.aside.linesTitle
            }
            Repeater {
                id: rows

                model: panel.aside.lines

                Item {
                    id: line

                    required property int index
                    required property string letter
                    required property string name
                    required property string halves
                    required property string people
                    required property string minutes
                    required property bool quiet
                    readonly property real gap: 12 * panel.unit
                    readonly property real peopleWidth: peopleWords.size * panel.aside.peopleEms
                    readonly property real minutesWidth: minutesWords.size * panel.aside.minutesEms
                    readonly property real nameWidth: width - nameWords.x - peopleWidth - minutesWidth - 2 * gap

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.maximumHeight: 78 * panel.unit
                    Layout.preferredHeight: 52 * panel.unit
                    objectName: "line" + index

                    Words {
                        color: line.quiet ? Theme.quietOnNight : Theme.call
                        height: parent.height
                        size: 38 * panel.unit
                        strong: true
                        text: line.letter
                        verticalAlignment: Text.AlignVCenter
                    }
                    Words {
                        id: nameWords

                        // All names are as large as the longest can be: on one line where that is
                        // nearly as large as it should be, else on two. Small type is a little wider.
                        readonly property real onOneLine: 0.98 * line.nameWidth / panel.widestName
                        readonly property real onTwoLines: Math.min(0.98 * line.nameWidth / panel.widestHalf, list.rowHeight / 2.32)
                        readonly property real most: 36 * panel.unit

                        color: line.quiet ? Theme.quietOnNight : Theme.nightInk
                        height: parent.height
                        lineHeight: 0.8
                        objectName: "lineName" + line.index
                        size: Math.floor(Math.min(most, onOneLine > 0.75 * most ? onOneLine : Math.max(onOneLine, onTwoLines)))
                        text: whole.advanceWidth > line.nameWidth ? line.halves : line.name
                        verticalAlignment: Text.AlignVCenter
                        width: line.nameWidth
                        x: 48 * panel.unit

                        TextMetrics {
                            id: whole

                            font.family: Theme.family
                            font.pixelSize: Math.max(1, nameWords.size)
                            text: line.name
                        }
                    }
                    Words {
                        id: peopleWords

                        anchors.right: minutesWords.left
                        anchors.rightMargin: line.gap
                        color: Theme.nightInk
                        fontSizeMode: Text.HorizontalFit
                        height: parent.height
                        horizontalAlignment: Text.AlignRight
                        minimumPixelSize: 10
                        size: 36 * panel.unit
                        strong: true
                        text: line.people
                        verticalAlignment: Text.AlignVCenter
                        visible: text !== ""
                        width: line.peopleWidth
                    }
                    Words {
                        id: minutesWords

                        anchors.right: parent.right
                        color: Theme.quietOnNight
                        fontSizeMode: Text.Fit
                        height: parent.height
                        horizontalAlignment: Text.AlignRight
                        lineHeight: 0.8
                        minimumPixelSize: 10
                        size: 34 * panel.unit
                        text: line.minutes
                        verticalAlignment: Text.AlignVCenter
                        width: line.minutesWidth + (line.people === "" ? line.peopleWidth + line.gap : 0)
                        wrapMode: Text.Wrap
                    }
                }
            }
            Item {
                Layout.fillHeight: true
                Layout.preferredHeight: 1
            }
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: 10 * panel.unit

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
