pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// A group's name and its services, two in a row.
ColumnLayout {
    id: group

    required property string name
    required property var services
    required property real unit
    required property KioskViewModel viewModel
    readonly property int rows: Math.ceil(services.length / 2)

    spacing: 10 * unit

    Words {
        color: Theme.quiet
        size: 38 * group.unit
        strong: true
        text: group.name
    }
    GridLayout {
        Layout.fillHeight: true
        Layout.fillWidth: true
        columnSpacing: 24 * group.unit
        columns: 2
        rowSpacing: 20 * group.unit

        Repeater {
            model: group.services

            ServiceCard {
                required property var modelData

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: 220 * group.unit
                Layout.preferredWidth: 1
                letter: modelData.letter
                name: modelData.name
                objectName: "service-" + modelData.code
                unit: group.unit
                wait: group.viewModel.waits[modelData.code] ?? null

                onClicked: group.viewModel.chooseService(modelData.code)
            }
        }
        // An odd last card keeps the width of the others.
        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            visible: group.services.length % 2 === 1
        }
    }
}
