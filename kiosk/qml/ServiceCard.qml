import QtQuick
import QtQuick.Controls.Basic
import WarmWindow

// One service: its letter, its name, how long its line is.
AbstractButton {
    id: card

    required property string letter
    required property string name
    required property real nameSize
    required property real unit
    required property var wait

    Accessible.description: waiting.text
    Accessible.name: name
    horizontalPadding: 14 * unit
    implicitHeight: 130 * unit
    verticalPadding: 6 * unit

    background: Rectangle {
        border.color: card.visualFocus ? Theme.amberEdge : Theme.touchEdge
        border.width: card.visualFocus ? 4 : 2
        color: card.down ? Theme.blueTint : Theme.card
        radius: Theme.corner * card.unit
    }
    contentItem: Item {
        Rectangle {
            id: badge

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.blueTint
            height: 56 * card.unit
            radius: height / 2
            width: height

            Words {
                anchors.centerIn: parent
                color: Theme.blue
                size: (card.letter.length > 1 ? 28 : 34) * card.unit
                strong: true
                text: card.letter
            }
        }
        Column {
            anchors.left: badge.right
            anchors.leftMargin: 14 * card.unit
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            Words {
                fontSizeMode: Text.Fit
                height: Math.min(implicitHeight, card.availableHeight - waiting.height)
                lineHeight: 0.88
                minimumPixelSize: Math.ceil(Theme.least * card.unit)
                size: card.nameSize
                strong: true
                text: card.name
                verticalAlignment: Text.AlignBottom
                width: parent.width
                wrapMode: Text.Wrap
            }
            Words {
                id: waiting

                color: card.wait !== null && card.wait.none ? Theme.green : Theme.quiet
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.ceil(Theme.least * card.unit)
                size: 30 * card.unit
                text: card.wait !== null ? card.wait.text : ""
                width: parent.width
            }
        }
    }
}
