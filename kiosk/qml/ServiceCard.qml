import QtQuick
import QtQuick.Controls.Basic
import WarmWindow

// One service: its letter, its name, how long its line is.
AbstractButton {
    id: card

    required property string letter
    required property string name
    required property real unit
    required property var wait

    Accessible.description: waiting.text
    Accessible.name: name
    horizontalPadding: 24 * unit
    implicitHeight: 130 * unit
    verticalPadding: 8 * unit

    background: Rectangle {
        border.color: card.visualFocus ? Theme.amberEdge : Theme.edge
        border.width: card.visualFocus ? 4 : 2
        color: card.down ? Theme.blueTint : Theme.card
        radius: 22 * card.unit
    }
    contentItem: Item {
        TextMetrics {
            id: natural

            font.family: Theme.family
            font.pixelSize: Math.max(1, 44 * card.unit)
            font.weight: Font.Bold
            text: card.name
        }
        Rectangle {
            id: badge

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.blueTint
            height: 72 * card.unit
            radius: height / 2
            width: height

            Words {
                anchors.centerIn: parent
                color: Theme.blue
                size: 38 * card.unit
                strong: true
                text: card.letter
            }
        }
        Column {
            anchors.left: badge.right
            anchors.leftMargin: 22 * card.unit
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 0

            Words {
                fontSizeMode: Text.Fit
                height: Math.min(implicitHeight, card.availableHeight - waiting.implicitHeight)
                lineHeight: 0.95
                minimumPixelSize: 8
                size: (natural.advanceWidth > width ? 36 : 44) * card.unit
                verticalAlignment: Text.AlignVCenter
                strong: true
                text: card.name
                width: parent.width
                wrapMode: Text.WordWrap
            }
            Words {
                id: waiting

                color: card.wait !== null && card.wait.none ? Theme.green : Theme.quiet
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 8
                size: 30 * card.unit
                text: card.wait !== null ? card.wait.text : ""
                width: parent.width
            }
        }
    }
}
