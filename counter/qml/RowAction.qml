import QtQuick
import QtQuick.Layouts

// What can be done with the number that is chosen in a list.
ActionButton {
    Layout.preferredHeight: 50
    sequence: hint.length === 1 ? hint : ""
    size: 17
}
