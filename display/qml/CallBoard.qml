pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Display

// The newest call large, the calls before it below.
Item {
    id: board

    required property real unit
    required property DisplayViewModel viewModel
    readonly property bool called: viewModel.newestLabel !== ""

    ColumnLayout {
        anchors.bottomMargin: 28 * board.unit
        anchors.fill: parent
        anchors.leftMargin: 48 * board.unit
        anchors.rightMargin: 48 * board.unit
        anchors.topMargin: 24 * board.unit
        spacing: 20 * board.unit
        visible: board.called

        Words {
            Layout.fillWidth: true
            color: Theme.softOnNight
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 10
            objectName: "hallName"
            size: 40 * board.unit
            text: board.viewModel.hallName
        }
        Words {
            Layout.fillWidth: true
            color: Theme.quietOnNight
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 10
            objectName: "heading"
            size: 46 * board.unit
            text: board.viewModel.heading
        }
        Rectangle {
            id: banner

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: 34
            color: Theme.call
            objectName: "banner"
            radius: 28 * board.unit

            // Three slow pulses, then rest: below one a second.
            SequentialAnimation {
                id: pulse

                loops: 3

                NumberAnimation {
                    duration: 600
                    from: 1
                    property: "opacity"
                    target: banner
                    to: 0.82
                }
                NumberAnimation {
                    duration: 600
                    from: 0.82
                    property: "opacity"
                    target: banner
                    to: 1
                }
            }
            Connections {
                function onBoardChanged() {
                    // The call before is no news when the newest one is over.
                    if (board.viewModel.newestEvent > banner.shown) {
                        banner.shown = board.viewModel.newestEvent;
                        pulse.restart();
                    }
                }

                target: board.viewModel
            }

            property real shown: 0

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: 50 * board.unit
                anchors.rightMargin: 50 * board.unit
                spacing: 30 * board.unit

                Words {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 6
                    color: Theme.callInk
                    fontSizeMode: Text.Fit
                    minimumPixelSize: 10
                    objectName: "newestLabel"
                    size: 250 * board.unit
                    strong: true
                    text: board.viewModel.newestLabel
                    verticalAlignment: Text.AlignVCenter
                }
                Column {
                    Layout.alignment: Qt.AlignVCenter
                    Layout.fillWidth: true
                    Layout.preferredWidth: 5

                    Words {
                        color: Theme.callInk
                        fontSizeMode: Text.HorizontalFit
                        horizontalAlignment: Text.AlignRight
                        minimumPixelSize: 10
                        lineHeight: 0.85
                        objectName: "newestCounter"
                        size: 100 * board.unit
                        strong: true
                        text: board.viewModel.newestCounter
                        width: parent.width
                    }
                    Words {
                        color: Theme.callInk
                        fontSizeMode: Text.HorizontalFit
                        horizontalAlignment: Text.AlignRight
                        minimumPixelSize: 10
                        size: 46 * board.unit
                        text: board.viewModel.newestCounterSecond
                        visible: text !== ""
                        width: parent.width
                    }
                }
            }
        }
        Repeater {
            model: 4

            Rectangle {
                id: row

                required property int index
                readonly property var call: index < board.viewModel.earlier.length ? board.viewModel.earlier[index] : null

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredHeight: 15
                border.color: Theme.call
                border.width: row.call !== null && row.call.fresh ? 5 * board.unit : 0
                color: row.call !== null ? Theme.nightRow : Theme.clear
                objectName: "call" + index
                radius: 20 * board.unit

                RowLayout {
                    anchors.fill: parent
                    anchors.leftMargin: 50 * board.unit
                    anchors.rightMargin: 50 * board.unit
                    visible: row.call !== null

                    Words {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        color: Theme.nightInk
                        size: Math.min(100 * board.unit, row.height * 0.62)
                        strong: true
                        text: row.call !== null ? row.call.label : ""
                    }
                    Words {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 2
                        color: Theme.softOnNight
                        fontSizeMode: Text.HorizontalFit
                        horizontalAlignment: Text.AlignRight
                        minimumPixelSize: 10
                        objectName: "counter" + row.index
                        size: Math.min(80 * board.unit, row.height * 0.5)
                        text: row.call !== null ? row.call.counter : ""
                    }
                }
            }
        }
    }
    // An early morning: nobody has been called yet.
    Column {
        anchors.centerIn: parent
        spacing: 30 * board.unit
        visible: !board.called
        width: parent.width - 120 * board.unit

        Words {
            color: Theme.call
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: 10
            objectName: "welcome"
            size: 130 * board.unit
            strong: true
            text: board.viewModel.welcome
            width: parent.width
        }
        Words {
            color: Theme.nightInk
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: 10
            size: 62 * board.unit
            text: board.viewModel.hallName
            width: parent.width
        }
        Words {
            color: Theme.quietOnNight
            horizontalAlignment: Text.AlignHCenter
            size: 46 * board.unit
            text: board.viewModel.welcomeWords
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
