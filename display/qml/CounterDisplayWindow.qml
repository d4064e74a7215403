import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import WarmWindow
import WarmWindow.Display

// The display above one counter: its number now, as large as can be.
Window {
    id: window

    required property CounterDisplayViewModel viewModel
    readonly property bool called: viewModel.kind === "called"
    readonly property color inkOnPlace: called ? Theme.callInk : Theme.nightInk
    readonly property bool stays: called || viewModel.urgent === "" // the rest makes way
    property real level: 0

    color: Theme.night
    height: 540
    title: viewModel.counter
    width: 960

    FrameAnimation {
        running: window.viewModel.pulsing

        onRunningChanged: if (!running)
            window.level = 0
        onTriggered: window.level = window.viewModel.pulse()
    }
    DisplayFrame {
        id: frame

        anchors.fill: parent
        kept: window.called ? place.y + place.height : 0
        viewModel: window.viewModel

        Words {
            id: counter

            color: Theme.nightInk
            fontSizeMode: Text.Fit
            height: frame.inner * 0.13
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: 10
            objectName: "counter"
            size: height * 0.7
            strong: true
            text: window.viewModel.counterSecond === "" ? window.viewModel.counter : window.viewModel.counter + "   " + window.viewModel.counterSecond
            verticalAlignment: Text.AlignVCenter
            visible: window.stays
            width: parent.width - 4 * window.viewModel.margin
            x: 2 * window.viewModel.margin
        }
        Rectangle {
            id: place

            color: window.called ? Qt.tint(Theme.call, Qt.alpha(Theme.callBright, window.level)) : Theme.nightRow
            height: frame.inner * 0.6
            objectName: "place"
            radius: 24 * frame.unit
            visible: window.stays
            width: parent.width - 2 * window.viewModel.margin
            x: window.viewModel.margin
            y: counter.height

            ColumnLayout {
                anchors.fill: parent
                anchors.margins: 30 * frame.unit
                spacing: 0

                Words {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredHeight: 20
                    color: window.inkOnPlace
                    fontSizeMode: Text.HorizontalFit
                    horizontalAlignment: Text.AlignHCenter
                    minimumPixelSize: 10
                    objectName: "label"
                    size: place.height * 0.58
                    strong: true
                    text: window.viewModel.label
                    verticalAlignment: Text.AlignVCenter
                    visible: text !== ""
                }
                Words {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredHeight: 6
                    color: window.inkOnPlace
                    fontSizeMode: Text.Fit
                    horizontalAlignment: Text.AlignHCenter
                    minimumPixelSize: 10
                    objectName: "doing"
                    size: 90 * frame.unit
                    strong: true
                    text: window.viewModel.doing
                    verticalAlignment: window.viewModel.label === "" ? Text.AlignBottom : Text.AlignVCenter
                }
                Words {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredHeight: 4
                    color: window.inkOnPlace
                    fontSizeMode: Text.Fit
                    horizontalAlignment: Text.AlignHCenter
                    minimumPixelSize: 10
                    objectName: "doingSecond"
                    size: 56 * frame.unit
                    text: window.viewModel.doingSecond
                    verticalAlignment: window.viewModel.label === "" ? Text.AlignTop : Text.AlignVCenter
                    visible: text !== ""
                }
                WrappedWords {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredHeight: 6
                    color: Theme.call
                    horizontalAlignment: Text.AlignHCenter
                    objectName: "reason"
                    size: 84 * frame.unit
                    strong: true
                    verticalAlignment: Text.AlignVCenter
                    visible: words !== ""
                    words: window.viewModel.reason
                }
            }
        }
        RowLayout {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.margins: 2 * window.viewModel.margin
            anchors.right: parent.right
            anchors.top: place.bottom
            spacing: 40 * frame.unit
            visible: window.viewModel.urgent === ""

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 5
                visible: window.viewModel.following !== ""

                Words {
                    Layout.fillWidth: true
                    color: Theme.quietOnNight
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 10
                    size: 40 * frame.unit
                    text: window.viewModel.followingTitle
                }
                Words {
                    Layout.fillWidth: true
                    color: Theme.call
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 10
                    objectName: "following"
                    size: 84 * frame.unit
                    strong: true
                    text: window.viewModel.following
                }
            }
            WrappedWords {
                Layout.fillWidth: true
                Layout.maximumHeight: parent.height
                Layout.preferredWidth: 5
                color: Theme.softOnNight
                horizontalAlignment: Text.AlignRight
                objectName: "invitation"
                size: 44 * frame.unit
                words: window.viewModel.invitation
            }
        }
    }
}
