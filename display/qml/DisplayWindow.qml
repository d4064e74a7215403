import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import WarmWindow
import WarmWindow.Display

// The hall display: seen from 15 m, so few things and large.
Window {
    id: window

    required property DisplayViewModel viewModel

    readonly property bool tall: height > width
    readonly property real unit: tall ? Math.min(width / 1080, height / 1920) : Math.min(width / (width / height < 1.5 ? 1700 : 1920), height / 1080)

    color: Theme.night
    height: 540
    title: viewModel.hallName
    width: 960

    Binding {
        property: "hall"
        target: Theme
        value: window.viewModel.hallColor
    }
    GridLayout {
        anchors.bottom: band.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        columnSpacing: 0
        columns: window.tall ? 1 : 2
        rowSpacing: 0

        CallBoard {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: window.tall ? 10 : -1
            Layout.preferredWidth: window.tall ? -1 : 62
            unit: window.unit
            viewModel: window.viewModel
        }
        WaitingPanel {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: window.tall ? 9 : -1
            Layout.preferredWidth: window.tall ? -1 : 38
            unit: window.unit
            viewModel: window.viewModel
        }
    }
    Rectangle {
        id: band

        objectName: "band"

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: window.viewModel.stale === "" ? Theme.blue : Theme.amber
        height: (words.implicitHeight + 18 * window.unit)

        Column {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: 56 * window.unit
            anchors.right: parent.right
            anchors.rightMargin: 56 * window.unit
            anchors.verticalCenter: parent.verticalCenter

            Words {
                color: Theme.blueInk
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 10
                objectName: "notice"
                size: 42 * window.unit
                text: window.viewModel.stale === "" ? window.viewModel.notice : window.viewModel.stale
                width: parent.width
            }
            Words {
                color: Theme.softOnNight
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 10
                size: 32 * window.unit
                text: window.viewModel.noticeSecond
                visible: text !== "" && window.viewModel.stale === ""
                width: parent.width
            }
        }
    }
}
