import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// The way into the green channel; once inside, it says as whom and leads out again.
AbstractButton {
    id: tile

    required property real unit
    required property KioskViewModel viewModel
    readonly property bool inside: viewModel.className !== ""

    Accessible.description: hint.text
    Accessible.name: text
    implicitHeight: 168 * unit
    objectName: inside ? "leaveGreenChannel" : "greenChannel"
    horizontalPadding: 32 * unit
    verticalPadding: 12 * unit
    text: inside ? qsTr("Green channel: %1").arg(viewModel.className) : qsTr("Green channel")
    visible: viewModel.classes.length > 0

    background: Rectangle {
        border.color: Theme.greenEdge
        border.width: 3
        color: tile.inside ? Theme.greenEdge : tile.down ? Qt.darker(Theme.greenTint, 1.08) : Theme.greenTint
        radius: 24 * tile.unit
    }
    contentItem: ColumnLayout {
        spacing: 0

        Words {
            Layout.fillWidth: true
            color: tile.inside ? Theme.blueInk : Theme.green
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.ceil(Theme.least * tile.unit)
            size: 42 * tile.unit
            lineHeight: 0.92
            strong: true
            text: tile.text
        }
        Words {
            id: hint

            Layout.fillHeight: true
            Layout.fillWidth: true
            color: tile.inside ? Theme.blueInk : Theme.ink
            fontSizeMode: Text.Fit
            lineHeight: 0.88
            minimumPixelSize: Math.ceil(Theme.least * tile.unit)
            size: 30 * tile.unit
            text: tile.inside ? qsTr("Choose a service, or touch here to leave") : tile.viewModel.classes.map(each => each.name).join(qsTr(", "))
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
        }
    }

    onClicked: inside ? viewModel.leaveGreenChannel() : viewModel.showGreenChannel()
}
