import QtQuick
import QtQuick.Controls.Basic
import WarmWindow

// A button on the hall's colour, with its key beside its words.
AbstractButton {
    id: button

    property string sequence: ""

    Accessible.name: text
    focusPolicy: Qt.StrongFocus
    implicitHeight: 38
    leftPadding: 10
    opacity: enabled ? 1 : 0.45
    rightPadding: 10

    background: Rectangle {
        border.color: Theme.quietOnBlue
        border.width: button.visualFocus ? 3 : 1
        color: button.down ? Qt.darker(Theme.blue, 1.3) : Theme.blue
        radius: 10
    }
    contentItem: Row {
        spacing: 6

        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.blueInk
            size: 18
            text: button.text
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.quietOnBlue
            size: 14
            text: button.sequence
        }
    }

    Shortcut {
        autoRepeat: false
        enabled: button.enabled && button.visible
        sequence: button.sequence

        onActivated: button.clicked()
    }
}
