import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Display

// The call that is new, large; it alone pulses. While nobody is called it says welcome: the ground
// stays as bright as it was.
Rectangle {
    id: first

    required property BoardViewModel viewModel
    required property real em
    property real level: 0
    readonly property bool called: viewModel.newestLabel !== ""
    readonly property bool isTall: height > 0.4 * width

    color: Qt.tint(Theme.call, Qt.alpha(Theme.callBright, level))
    objectName: "first"
    radius: 0.16 * em

    FrameAnimation {
        running: first.viewModel.pulsing

        onRunningChanged: if (!running)
            first.level = 0
        onTriggered: first.level = first.viewModel.pulse()
    }
    Words {
        anchors.fill: parent
        anchors.margins: 0.2 * first.em
        color: Theme.callInk
        fontSizeMode: Text.Fit
        horizontalAlignment: Text.AlignHCenter
        minimumPixelSize: 10
        objectName: "welcome"
        size: first.em * 0.8
        strong: true
        text: first.viewModel.welcome
        verticalAlignment: Text.AlignVCenter
        visible: !first.called
    }
    StackedCall {
        anchors.fill: parent
        anchors.margins: 0.16 * first.em
        viewModel: first.viewModel
        visible: first.called && first.isTall
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 0.24 * first.em
        anchors.rightMargin: 0.24 * first.em
        spacing: 0.16 * first.em
        visible: first.called && !first.isTall

        Words {
            Layout.bottomMargin: 0.13 * first.em
            Layout.fillHeight: true
            Layout.preferredHeight: 1
            color: Theme.callInk
            objectName: "newestLabel"
            size: first.em
            strong: true
            text: first.viewModel.newestLabel
            verticalAlignment: Text.AlignVCenter
        }
        Icon {
            Layout.fillWidth: true
            Layout.minimumWidth: size
            color: Theme.callInk
            name: "more"
            size: first.em * 0.42
        }
        Words {
            Layout.bottomMargin: 0.13 * first.em
            Layout.fillHeight: true
            Layout.preferredHeight: 1
            color: Theme.callInk
            objectName: first.viewModel.newestIsNamed ? "" : "newestCounter"
            size: first.em
            strong: true
            text: first.viewModel.newestCounter
            verticalAlignment: Text.AlignVCenter
            visible: !first.viewModel.newestIsNamed
        }
        TwoLines {
            color: Theme.callInk
            lower: first.viewModel.besideSecond
            size: first.em * 0.3
            upper: first.viewModel.beside
            visible: !first.viewModel.newestIsNamed && first.viewModel.firstHasWords
        }
        ColumnLayout {
            Layout.bottomMargin: 0.1 * first.em
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 100 * first.em
            Layout.topMargin: 0.06 * first.em
            spacing: 0
            visible: first.viewModel.newestIsNamed

            WrappedWords {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredHeight: 5
                color: Theme.callInk
                horizontalAlignment: Text.AlignRight
                least: 1 // beside the number, size is more than where a name is broken
                lineHeight: 0.8
                objectName: first.viewModel.newestIsNamed ? "newestCounter" : ""
                size: first.em * 0.6
                strong: true
                verticalAlignment: Text.AlignVCenter
                words: first.viewModel.newestCounter
            }
            Words {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredHeight: 2
                color: Theme.callInk
                fontSizeMode: Text.Fit
                horizontalAlignment: Text.AlignRight
                minimumPixelSize: 10
                size: first.em * 0.26
                text: first.viewModel.newestCounterSecond
                verticalAlignment: Text.AlignVCenter
                visible: text !== ""
            }
        }
    }
}
