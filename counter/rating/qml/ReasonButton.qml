import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import WarmWindow

// What may be ticked: a mark says so as well as the colour.
AbstractButton {
    id: button

    required property bool ticked
    required property real unit

    Accessible.name: text
    Accessible.role: Accessible.CheckBox
    checkable: true
    checked: ticked
    focusPolicy: Qt.StrongFocus
    padding: 12 * unit

    background: Rectangle {
        border.color: button.visualFocus ? Theme.focus : button.ticked ? Theme.blue : Theme.touchEdge
        border.width: button.visualFocus ? 4 : button.ticked ? 3 : 2
        color: button.ticked || button.down ? Theme.blueTint : Theme.card
        radius: Theme.corner * button.unit
    }
    contentItem: RowLayout {
        spacing: 8 * button.unit

        Icon {
            Layout.preferredWidth: 26 * button.unit
            color: Theme.blue
            name: button.ticked ? "check" : ""
            size: 26 * button.unit
        }
        Words {
            Layout.fillHeight: true
            Layout.fillWidth: true
            fitted: true
            minimumPixelSize: 14
            size: 24 * button.unit
            strong: button.ticked
            text: button.text
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.WordWrap
        }
    }

    onToggled: checked = Qt.binding(() => ticked) // the view model says whether it is
}
