import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import WarmWindow

// A field to type a badge or a PIN into.
TextField {
    id: field

    Accessible.name: placeholderText
    Layout.fillWidth: true
    Layout.preferredHeight: 48
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: 20
    horizontalAlignment: TextInput.AlignHCenter
    placeholderTextColor: Theme.quiet

    background: Rectangle {
        border.color: field.activeFocus ? Theme.blue : Theme.touchEdge
        border.width: field.activeFocus ? 2 : 1
        color: Theme.card
        radius: 10
    }
}
