import QtQuick
import QtQuick.Controls.Basic
import WarmWindow
import WarmWindow.Counter

// What was done last; one key takes it back, as long as the line below it is not used up.
AbstractButton {
    id: strip

    required property CounterViewModel viewModel

    Accessible.name: qsTr("Undo") + ": " + viewModel.undoWords
    focusPolicy: Qt.StrongFocus
    implicitHeight: 48
    objectName: "undo"

    background: Rectangle {
        border.color: strip.visualFocus ? Theme.callBright : Theme.ink
        border.width: strip.visualFocus ? 3 : 0
        color: Theme.ink
        radius: 12

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 3
            anchors.left: parent.left
            anchors.leftMargin: 14
            color: Theme.call
            height: 3
            radius: 1.5
            width: (parent.width - 28) * Math.min(1, strip.viewModel.undoSeconds / 10)
        }
    }
    contentItem: Item {
        Words {
            anchors.left: parent.left
            anchors.leftMargin: 14
            anchors.right: key.left
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.blueInk
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 14
            objectName: "undoWords"
            size: 18
            text: strip.viewModel.undoWords
        }
        Words {
            id: key

            anchors.right: parent.right
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.call
            objectName: "undoKey"
            size: 18
            strong: true
            text: qsTr("Undo Z · %n s", "", strip.viewModel.undoSeconds)
        }
    }

    onClicked: viewModel.undo()

    Shortcut {
        autoRepeat: false
        enabled: strip.visible && strip.viewModel.undoWords !== ""
        sequence: "Z"

        onActivated: strip.clicked()
    }
}
