import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import WarmWindow

// A face with its words: below it, or beside it on a screen that stands upright.
AbstractButton {
    id: button

    required property int grade
    required property real unit
    required property bool upright

    Accessible.name: text
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.6
    padding: 10 * unit

    background: Rectangle {
        border.color: button.visualFocus ? Theme.focus : Theme.touchEdge
        border.width: button.visualFocus ? 4 : 2
        color: button.down ? Theme.blueTint : Theme.card
        radius: Theme.corner * button.unit
    }
    contentItem: GridLayout {
        columnSpacing: 28 * button.unit
        columns: button.upright ? 2 : 1
        rowSpacing: 8 * button.unit

        Smiley {
            Layout.fillHeight: true
            Layout.fillWidth: !button.upright
            Layout.preferredHeight: 3
            Layout.preferredWidth: button.upright ? height : 1
            grade: button.grade
        }
        Words {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: 2
            fitted: true
            horizontalAlignment: button.upright ? Text.AlignLeft : Text.AlignHCenter
            minimumPixelSize: 14
            size: (button.upright ? 36 : 28) * button.unit
            strong: true
            text: button.text
            verticalAlignment: button.upright ? Text.AlignVCenter : Text.AlignTop
            wrapMode: Text.WordWrap
        }
    }
}
