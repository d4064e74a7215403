import QtQuick
import QtQuick.Controls.Basic
import WarmWindow

// One choice: its sign, its name, a second line. It acts on release inside, and only as what it was when pressed.
AbstractButton {
    id: button

    required property var choice // {code, name, hint, kind, icon, badge, switch, checked, able, key} or null
    property bool keypad: false
    property bool natural: false // as high as its words; else these are made to fit
    property real nameSize: nameFits // pixels; the same for all choices of a kind on a page
    property real hintSize: hintFits
    readonly property real nameFits: largestName.fontInfo.pixelSize // with room for its own words
    readonly property real hintFits: largestHint.fontInfo.pixelSize
    property bool small: false // on a small screen the words need the room
    property string pressedCode: ""
    readonly property bool checkedNow: choice?.checked ?? false
    readonly property string code: choice?.code ?? ""
    readonly property string hint: choice?.hint ?? ""
    readonly property string kind: choice?.kind ?? "plain"
    readonly property bool primary: kind === "primary"
    readonly property bool upright: !natural && height > 88 * Theme.mm * Theme.scale // its sign above its words
    readonly property bool roomy: !natural && height > 66 * Theme.mm * Theme.scale && width > 120 * Theme.mm
    readonly property bool spacious: !small && (upright || !natural && height > 60 * Theme.mm && width > 120 * Theme.mm) // for a large sign
    readonly property color ground: !enabled ? Theme.paper : primary ? Theme.blue : kind === "green" ? Theme.greenTint : kind === "amber" ? Theme.amberTint : kind === "chosen" ? Theme.blueTint : Theme.card
    readonly property color line: !enabled ? Theme.edge : primary || kind === "chosen" ? Theme.blue : kind === "green" ? Theme.greenEdge : kind === "amber" ? Theme.amberEdge : Theme.touchEdge
    readonly property color letters: !enabled ? Theme.quiet : primary ? Theme.blueInk : kind === "green" ? Theme.green : kind === "amber" ? Theme.amber : kind === "chosen" ? Theme.blue : Theme.ink

    signal chosen(code: string)

    Accessible.checkable: choice?.switch ?? false
    Accessible.checked: checkedNow
    Accessible.description: hint
    Accessible.name: text
    Accessible.role: choice?.switch ? Accessible.CheckBox : Accessible.Button
    enabled: choice?.able ?? false
    focusPolicy: Qt.StrongFocus
    implicitHeight: natural ? Math.max((primary ? 44 : 34) * Theme.mm, implicitContentHeight + 2 * padding) : 25 * Theme.mm
    objectName: code
    padding: (!natural && height < 34 * Theme.mm ? 2 : small ? 2.5 : 4) * Theme.mm
    text: choice?.name ?? ""
    visible: choice !== null

    background: Rectangle {
        border.color: button.visualFocus ? Theme.focus : button.line
        border.width: button.visualFocus ? 7 : button.checkedNow ? 5 : 2
        color: button.down ? Qt.darker(button.ground, button.primary ? 1.3 : 1.08) : button.ground
        radius: 7 * Theme.mm
    }
    contentItem: Item {
        id: content

        readonly property real gap: 4 * Theme.mm
        readonly property real side: sign.visible && !button.upright ? sign.width + gap : 0
        readonly property real above: sign.visible && button.upright ? sign.height + gap : 0
        readonly property real between: 1.5 * Theme.mm
        readonly property real below: second.visible ? between + second.contentHeight : 0
        readonly property real written: name.contentHeight + below
        readonly property real start: (height - above - written) / 2
        readonly property real wide: Math.max(name.contentWidth, second.visible ? second.contentWidth : 0)
        readonly property real free: button.upright || !sign.visible ? 0 : (width - side - wide) / 2 // on either side of sign and words

        implicitHeight: Math.max(sign.height, above + written)

        Sign {
            id: sign

            filled: !button.primary || !button.enabled
            ground: !button.enabled ? Theme.paper : button.kind === "plain" ? Theme.blueTint : Theme.card
            height: (button.spacious ? 28 : 15) * Theme.mm * Theme.scale
            icon: button.checkedNow ? "check" : button.choice?.icon ?? ""
            ink: button.kind === "plain" && button.enabled ? Theme.blue : button.letters
            objectName: button.code + "-icon"
            text: button.keypad && button.choice?.key ? button.choice.key : button.choice?.badge ?? ""
            visible: text !== "" || icon !== ""
            width: height
            x: button.upright ? (content.width - width) / 2 : button.mirrored ? content.width - content.free - width : content.free
            y: button.upright ? content.start : (content.height - height) / 2
        }
        Words {
            id: largestName

            fitted: !button.natural
            lineHeight: name.lineHeight
            minimumPixelSize: Math.ceil(Theme.han(6.1))
            size: Theme.han(button.roomy ? 11.5 : button.primary ? 11 : 8.4)
            strong: true
            text: name.text
            visible: false
            width: name.width
            wrapMode: name.wrapMode

            Binding on height {
                value: Math.max(1, content.height - content.above - content.below)
                when: !button.natural
            }
        }
        Words {
            id: largestHint

            fitted: !button.natural
            lineHeight: second.lineHeight
            minimumPixelSize: Math.ceil(Theme.han(6.1))
            size: Theme.han(button.roomy ? 7.6 : 6.1)
            text: second.text
            visible: false
            width: name.width
            wrapMode: second.wrapMode

            Binding on height {
                value: Math.max(1, (content.height - content.above) / 2)
                when: !button.natural
            }
        }
        Words {
            id: name

            color: button.letters
            horizontalAlignment: button.upright || !sign.visible ? Text.AlignHCenter : Text.AlignLeft
            lineHeight: 0.92
            objectName: button.code + "-name"
            size: button.nameSize
            strong: true
            text: button.text
            width: content.width - content.side
            wrapMode: Text.WordWrap
            x: button.mirrored ? -content.free : content.side + content.free
            y: content.start + content.above
        }
        Words {
            id: second

            color: button.kind === "plain" ? Theme.quiet : button.letters
            horizontalAlignment: name.horizontalAlignment
            lineHeight: 0.92
            objectName: button.code + "-hint"
            size: button.hintSize
            text: button.hint
            visible: text !== ""
            width: name.width
            wrapMode: Text.WordWrap
            x: name.x
            y: name.y + name.contentHeight + content.between
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
