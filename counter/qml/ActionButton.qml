import QtQuick
import QtQuick.Layouts
import WarmWindow

// A button with its key. Holding the key down does not do it again: see counter/held_keys.py.
BigButton {
    id: button

    property string sequence: ""

    Layout.fillWidth: true
    Layout.preferredHeight: 64
    Layout.preferredWidth: 1
    bottomPadding: 4
    corner: 12
    hint: sequence
    hintSize: Math.max(14, size * 0.55)
    leftPadding: 6
    rightPadding: 6
    size: 22
    topPadding: 4

    Shortcut {
        autoRepeat: false
        enabled: button.sequence !== "" && button.enabled && button.visible
        sequence: button.sequence

        onActivated: button.clicked()
    }
}
