import QtQuick
import WarmWindow

// A warning: amber, with its sign.
Rectangle {
    id: notice

    property alias text: words.text

    border.color: Theme.amberEdge
    border.width: 2
    color: Theme.amberTint
    implicitHeight: words.implicitHeight + 7 * Theme.mm
    radius: 4 * Theme.mm
    visible: text !== ""

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: 5 * Theme.mm
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.amber
        name: "warning"
        size: 10 * Theme.mm * Theme.scale
    }
    Words {
        id: words

        Accessible.name: text
        Accessible.role: Accessible.AlertMessage
        anchors.left: sign.right
        anchors.leftMargin: 4 * Theme.mm
        anchors.right: parent.right
        anchors.rightMargin: 5 * Theme.mm
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.amber
        horizontalAlignment: Text.AlignLeft
        objectName: "notice"
        size: Theme.han(6.4)
        wrapMode: Text.Wrap

        onTextChanged: {
            if (words.text !== "")
                Accessible.announce(words.text, Accessible.Polite);
        }
    }
}
