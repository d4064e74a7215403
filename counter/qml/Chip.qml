import QtQuick
import QtQuick.Controls.Basic
import WarmWindow

// A list or a filter to switch to, with how many it holds.
AbstractButton {
    id: chip

    required property bool shown

    Accessible.checked: shown
    Accessible.name: text
    focusPolicy: Qt.StrongFocus
    implicitHeight: 34
    leftPadding: 12
    rightPadding: 12

    background: Rectangle {
        border.color: chip.visualFocus ? Theme.amberEdge : chip.shown ? Theme.blue : Theme.touchEdge
        border.width: chip.visualFocus ? 3 : 1
        color: chip.shown ? Theme.blue : Theme.paper
        radius: 17
    }
    contentItem: Words {
        color: chip.shown ? Theme.blueInk : Theme.ink
        size: 16
        text: chip.text
        verticalAlignment: Text.AlignVCenter
    }
}
