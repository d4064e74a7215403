import QtQuick
import WarmWindow

// A round sign: letters, or an icon.
Rectangle {
    id: sign

    property bool filled: true
    property color ground: Theme.blueTint
    property string icon: ""
    property color ink: Theme.blue
    property string text: ""

    border.color: ink
    border.width: Theme.contrast ? 2 : 0
    color: filled ? ground : Theme.clear
    radius: height / 2

    Words {
        anchors.centerIn: parent
        color: sign.ink
        size: Math.max(sign.height * (sign.text.length > 1 ? 0.44 : 0.56), Theme.han(6.1))
        strong: true
        text: sign.text
        visible: text !== ""
    }
    Icon {
        anchors.centerIn: parent
        color: sign.ink
        name: sign.text === "" ? sign.icon : ""
        size: sign.height * (sign.filled ? 0.62 : 0.9)
    }
}
