import QtQuick
import QtQuick.Controls.Basic

// Something to press: one line, optionally a smaller second one. Acts on release inside it.
AbstractButton {
    id: button

    property string kind: "plain" // plain, primary, green, amber, chosen
    property real size: 32
    property string hint: ""
    property real hintSize: size * 0.55
    property real corner: Math.min(height / 2, size * 0.9)
    readonly property color ground: kind === "primary" ? Theme.blue : kind === "green" ? Theme.greenTint : kind === "amber" ? Theme.amberTint : kind === "chosen" ? Theme.blueTint : Theme.card
    readonly property color line: kind === "primary" || kind === "chosen" ? Theme.blue : kind === "green" ? Theme.greenEdge : kind === "amber" ? Theme.amberEdge : Theme.touchEdge
    readonly property color letters: kind === "primary" ? Theme.blueInk : kind === "green" ? Theme.green : kind === "amber" ? Theme.amber : kind === "chosen" ? Theme.blue : Theme.ink

    Accessible.name: text
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.45
    padding: size * 0.4

    background: Rectangle {
        border.color: button.visualFocus ? Theme.amberEdge : button.line
        border.width: button.visualFocus ? 4 : button.kind === "plain" ? 1.5 : 2
        color: button.down ? Qt.darker(button.ground, button.kind === "primary" ? 1.3 : 1.08) : button.ground
        radius: button.corner
    }
    contentItem: Item {
        implicitHeight: words.implicitHeight
        implicitWidth: words.implicitWidth

        Column {
            id: words

            anchors.centerIn: parent
            spacing: button.size * 0.1
            width: Math.min(implicitWidth, parent.width)

            Words {
                anchors.horizontalCenter: parent.horizontalCenter
                color: button.letters
                fontSizeMode: Text.HorizontalFit
                horizontalAlignment: Text.AlignHCenter
                minimumPixelSize: 10
                size: button.size
                strong: true
                text: button.text
                width: Math.min(implicitWidth, button.availableWidth)
            }
            Words {
                anchors.horizontalCenter: parent.horizontalCenter
                color: button.letters
                size: button.hintSize
                text: button.hint
                visible: text !== ""
            }
        }
    }
}
