import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Counter

// Who is at the counter.
Rectangle {
    id: card

    required property CounterViewModel viewModel
    readonly property bool somebody: viewModel.hereLabel !== ""

    border.color: Theme.edge
    border.width: 1.5
    color: Theme.card
    implicitHeight: 190
    radius: 18

    Words {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: 22
        anchors.top: parent.top
        anchors.topMargin: 16
        color: Theme.quiet
        size: 20
        text: qsTr("At the counter")
    }
    RowLayout {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: 22
        anchors.right: parent.right
        anchors.rightMargin: 22
        anchors.bottomMargin: 14
        anchors.top: heading.bottom
        spacing: 30
        visible: card.somebody

        Words {
            objectName: "hereLabel"
            size: 84
            strong: true
            text: card.viewModel.hereLabel
        }
        Column {
            Layout.fillWidth: true
            spacing: 6

            Words {
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 12
                size: 30
                strong: true
                text: card.viewModel.hereService
                width: parent.width
            }
            Words {
                color: Theme.quiet
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 12
                size: 21
                text: card.viewModel.hereTimes
                width: parent.width
            }
            Rectangle {
                color: Theme.greenTint
                height: mark.implicitHeight + 10
                radius: 10
                visible: card.viewModel.hereMark !== ""
                width: mark.implicitWidth + 28

                Words {
                    id: mark

                    anchors.centerIn: parent
                    color: Theme.green
                    size: 21
                    strong: true
                    text: card.viewModel.hereMark
                }
            }
        }
    }
    Words {
        anchors.centerIn: parent
        color: Theme.quiet
        objectName: "nobodyHere"
        size: 28
        text: qsTr("Nobody: press Space to call the next")
        visible: !card.somebody
    }
}
