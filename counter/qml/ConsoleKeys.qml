pragma ComponentBehavior: Bound

import QtQuick
import WarmWindow.Counter

// Keys that belong to no button: digits look for a number, arrows go through the lists.
Item {
    id: keys

    required property ListsViewModel listsModel

    Instantiator {
        model: 10

        delegate: Shortcut {
            required property int index

            autoRepeat: false
            enabled: keys.enabled
            sequence: String(index)

            onActivated: keys.listsModel.type(String(index))
        }
    }
    Shortcut {
        enabled: keys.enabled
        sequence: "Backspace"

        onActivated: keys.listsModel.erase()
    }
    Shortcut {
        enabled: keys.enabled
        sequence: "Esc"

        onActivated: keys.listsModel.clear()
    }
    Shortcut {
        enabled: keys.enabled
        sequence: "Up"

        onActivated: keys.listsModel.step(-1)
    }
    Shortcut {
        enabled: keys.enabled
        sequence: "Down"

        onActivated: keys.listsModel.step(1)
    }
    Shortcut {
        enabled: keys.enabled
        sequence: "Left"

        onActivated: keys.listsModel.turn(-1)
    }
    Shortcut {
        enabled: keys.enabled
        sequence: "Right"

        onActivated: keys.listsModel.turn(1)
    }
    Shortcut {
        autoRepeat: false
        enabled: keys.enabled
        sequences: ["Return", "Enter"]

        onActivated: keys.listsModel.callMeant()
    }
}
