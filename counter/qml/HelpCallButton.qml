import QtQuick
import QtQuick.Layouts
import WarmWindow

// One call for help: what, and below it where, for how long and in which language.
BigButton {
    id: call

    required property string told
    property string sequence: ""

    Accessible.description: told
    corner: 14
    implicitHeight: 54
    kind: "amber"
    leftPadding: 16
    rightPadding: 16
    topPadding: 2
    bottomPadding: 2
    contentItem: RowLayout {
        spacing: 12

        Column {
            Layout.fillWidth: true

            Words {
                color: Theme.amber
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 14
                size: 19
                strong: true
                text: call.text
                width: parent.width
            }
            Words {
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 14
                size: 15
                text: call.told
                width: parent.width
            }
        }
        Words {
            color: Theme.amber
            size: 18
            text: call.sequence
            visible: text !== ""
        }
    }

    Shortcut {
        autoRepeat: false
        enabled: call.sequence !== "" && call.enabled
        sequence: call.sequence

        onActivated: call.clicked()
    }
}
