import QtQuick

// A sheet on the paper ground that holds what belongs together; nothing to press.
Rectangle {
    property real unit: 1

    border.color: Theme.edge
    border.width: 2
    color: Theme.card
    radius: Theme.corner * unit
}
