import QtQuick
import QtQuick.Layouts
import WarmWindow.Kiosk

// The ways in beside the services: side by side.
RowLayout {
    id: entrances

    required property PadViewModel pad
    required property real unit
    required property KioskViewModel viewModel

    spacing: 22 * unit
    uniformCellSizes: true

    Entrance {
        Layout.fillHeight: true
        Layout.fillWidth: true
        kind: "chosen"
        objectName: "appointment"
        text: qsTr("I have an appointment")
        unit: entrances.unit

        onClicked: entrances.pad.askAppointment()
    }
    Entrance {
        Layout.fillHeight: true
        Layout.fillWidth: true
        objectName: "whereIsMyNumber"
        text: qsTr("Where is my number?")
        unit: entrances.unit

        onClicked: entrances.pad.askNumber()
    }
    Entrance {
        Layout.fillHeight: true
        Layout.fillWidth: true
        kind: "amber"
        objectName: "helpMe"
        text: qsTr("Please help me")
        unit: entrances.unit

        onClicked: entrances.viewModel.showHelp()
    }
}
