import QtQuick
import WarmWindow

// One line that helps to be kind; for the officer alone.
Rectangle {
    id: strip

    required property string cue

    border.color: Theme.amberEdge
    border.width: 1
    color: Theme.amberTint
    implicitHeight: 42
    radius: 12

    Row {
        anchors.fill: parent
        anchors.leftMargin: 14
        anchors.rightMargin: 14
        spacing: 12

        Icon {
            id: heart

            anchors.verticalCenter: parent.verticalCenter
            name: "heart"
            size: 20
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 14
            objectName: "cue"
            size: 19
            text: strip.cue
            width: parent.width - heart.width - 12
        }
    }
}
