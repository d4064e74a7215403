import QtQuick
import QtQuick.Layouts
import WarmWindow

// One ticket in a list; what is special about it stands below the service.
Item {
    id: row

    required property string label
    required property string mark
    required property string minutes
    required property string service

    implicitHeight: Math.max(50, words.implicitHeight + 8)

    RowLayout {
        anchors.fill: parent
        spacing: 10

        Words {
            Layout.preferredWidth: 84
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 12
            size: 24
            strong: true
            text: row.label
        }
        Column {
            id: words

            Layout.fillWidth: true

            Words {
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 12
                size: 20
                text: row.service
                width: parent.width
            }
            Words {
                color: Theme.green
                size: 18
                text: row.mark
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        Words {
            Layout.preferredWidth: 74
            color: Theme.quiet
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignRight
            minimumPixelSize: 12
            size: 20
            text: row.minutes
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.rowEdge
        height: 1
        width: parent.width
    }
}
