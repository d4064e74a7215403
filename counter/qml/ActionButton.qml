import QtQuick
import QtQuick.Layouts
import WarmWindow

// A button with its key. Holding the key down does not do it again: see counter/held_keys.py.
BigButton {
    id: button

    property string sequence: ""

    Layout.fillWidth: true
    Layout.preferredHeight: 84
    Layout.preferredWidth: 1
    corner: 14
    hint: sequence
    size: 26

    Shortcut {
        autoRepeat: false
        enabled: button.enabled
        sequence: button.sequence

        onActivated: button.clicked()
    }
}
