pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// Back, language, size, voice and people: in the same place on every page.
Rectangle {
    id: bar

    required property var choices
    required property KioskViewModel viewModel
    required property bool tall

    readonly property bool crowded: viewModel.keypad && !tall && Theme.scale > 1 // every name has its key beside it

    color: Theme.paper
    implicitHeight: (tall ? (Theme.scale > 1 ? 50 : 36) : Theme.scale > 1 ? 37 : 31) * Theme.mm

    Rectangle {
        color: Theme.edge
        height: 2
        width: parent.width
    }
    RowLayout {
        anchors.bottomMargin: 3 * Theme.mm
        anchors.fill: parent
        anchors.leftMargin: (bar.crowded ? 3 : 6) * Theme.mm
        anchors.rightMargin: (bar.crowded ? 3 : 6) * Theme.mm
        anchors.topMargin: 3 * Theme.mm
        spacing: (bar.crowded ? 3.1 : 4) * Theme.mm
        uniformCellSizes: true

        Repeater {
            model: 6

            BarButton {
                required property int index

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumWidth: 100 * Theme.mm
                Layout.preferredWidth: 1
                choice: bar.choices[index] ?? null
                keypad: bar.viewModel.keypad
                upright: bar.tall

                onChosen: code => bar.viewModel.choose(code)
            }
        }
    }
}
