import QtQuick
import QtQuick.Controls.Basic
import WarmWindow

// One of the bar's: its icon over its name.
AbstractButton {
    id: button

    required property var choice
    property bool keypad: false
    property bool upright: true // its icon above its name, else before it
    property string pressedCode: ""
    readonly property bool crowded: keypad && !upright && Theme.scale > 1 // key and name side by side
    readonly property string code: choice?.code ?? ""
    readonly property bool amber: choice?.kind === "amber"
    readonly property bool on: choice?.checked ?? false
    readonly property color letters: amber ? Theme.amber : on ? Theme.blueInk : Theme.ink

    signal chosen(code: string)

    Accessible.checkable: choice?.switch ?? false
    Accessible.checked: on
    Accessible.name: text
    Accessible.role: choice?.switch ? Accessible.CheckBox : Accessible.Button
    enabled: choice?.able ?? false
    focusPolicy: Qt.StrongFocus
    objectName: code
    padding: (crowded ? 1 : 1.5) * Theme.mm
    text: choice?.name ?? ""
    visible: choice?.able ?? false

    background: Rectangle {
        border.color: button.visualFocus ? Theme.focus : button.amber ? Theme.amberEdge : Theme.touchEdge
        border.width: button.visualFocus ? 6 : 2
        color: button.down ? Theme.blueTint : button.amber ? Theme.amberTint : button.on ? Theme.blue : Theme.card
        radius: 5 * Theme.mm
    }
    contentItem: Item {
        id: content

        readonly property bool pictured: button.upright || button.width > 75 * Theme.mm || Theme.scale === 1
        readonly property real gap: (button.crowded ? 0.5 : 1) * Theme.mm
        readonly property real side: key.text === "" ? icon.width : button.upright ? key.contentHeight : key.contentWidth
        readonly property real beside: button.upright || side === 0 ? 0 : side + gap
        readonly property real free: button.upright ? 0 : (width - beside - name.contentWidth) / 2 // on either side of icon and name

        Icon {
            id: icon

            color: button.letters
            height: width
            name: button.choice?.icon ?? ""
            objectName: button.code + "-icon"
            size: 10 * Theme.mm * Theme.scale
            visible: content.pictured && key.text === ""
            width: content.pictured ? size : 0
            x: button.upright ? (content.width - width) / 2 : button.mirrored ? content.width - content.free - width : content.free
            y: button.upright ? 0 : (content.height - height) / 2
        }
        Words {
            id: key

            color: button.letters
            lineHeight: 0.8
            objectName: button.code + "-key"
            size: Theme.han(6.1)
            strong: !button.crowded
            text: button.keypad ? button.choice?.key ?? "" : ""
            x: button.upright ? (content.width - width) / 2 : button.mirrored ? content.width - content.free - width : content.free
            y: button.upright ? 0 : (content.height - height) / 2
        }
        Words {
            id: name

            color: button.letters
            height: content.height - (button.upright ? content.side : 0)
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.8
            objectName: button.code + "-name"
            size: Math.ceil(Theme.han(6))
            strong: !button.crowded
            text: button.text
            verticalAlignment: Text.AlignVCenter
            width: content.width - content.beside
            wrapMode: Text.WordWrap
            x: button.mirrored ? 0 : content.beside
            y: button.upright ? content.side : 0
        }
    }

    Accessible.onPressAction: {
        if (enabled)
            chosen(code);
    }
    Accessible.onToggleAction: {
        if (enabled)
            chosen(code);
    }
    Keys.onEnterPressed: chosen(code)
    Keys.onReturnPressed: chosen(code)
    onClicked: {
        if (pressedCode === code)
            chosen(code);
    }
    onPressed: pressedCode = code
}
