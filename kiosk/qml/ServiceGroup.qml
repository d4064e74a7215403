pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// A group's name and its services, some in a row.
ColumnLayout {
    id: group

    required property int columns
    required property string name
    required property real nameSize
    required property var services
    required property real unit
    required property KioskViewModel viewModel

    spacing: 8 * unit

    Words {
        Layout.fillWidth: true
        color: Theme.quiet
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.ceil(Theme.small * 0.8 * group.unit)
        size: 36 * group.unit
        strong: true
        text: group.name
    }
    GridLayout {
        Layout.fillHeight: true
        Layout.fillWidth: true
        columnSpacing: 22 * group.unit
        columns: group.columns
        rowSpacing: 16 * group.unit
        uniformCellWidths: true

        Repeater {
            model: group.services

            ServiceCard {
                required property var modelData

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: 210 * group.unit
                Layout.minimumHeight: Theme.touch * group.unit
                Layout.preferredWidth: 1
                letter: modelData.letter
                name: modelData.name
                nameSize: group.nameSize
                objectName: "service-" + modelData.code
                unit: group.unit
                // A card on its way out has lost its group already.
                wait: group?.viewModel?.waits[modelData.code] ?? null

                onClicked: group.viewModel.chooseService(modelData.code)
            }
        }
        // A short row keeps the width of a full one.
        Repeater {
            model: Math.max(0, group.columns - group.services.length)

            Item {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
            }
        }
    }
}
