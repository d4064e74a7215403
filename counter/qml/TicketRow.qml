import QtQuick
import QtQuick.Layouts
import WarmWindow

// One ticket in a list.
Item {
    id: row

    required property string label
    required property string mark
    required property string minutes
    required property string service

    implicitHeight: 50

    RowLayout {
        anchors.fill: parent
        spacing: 10

        Words {
            Layout.preferredWidth: 78
            size: 24
            strong: true
            text: row.label
        }
        Words {
            Layout.fillWidth: true
            elide: Text.ElideRight
            size: 20
            text: row.service
        }
        Words {
            Layout.maximumWidth: 120
            color: Theme.green
            elide: Text.ElideRight
            size: 18
            text: row.mark
            visible: text !== ""
        }
        Words {
            Layout.preferredWidth: 74
            color: Theme.quiet
            horizontalAlignment: Text.AlignRight
            size: 20
            text: row.minutes
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: "#EAE4D8"
        height: 1
        width: parent.width
    }
}
