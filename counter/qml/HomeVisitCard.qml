import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Counter

// Whom to call back about a visit at home. The number is no button: what is done is forgotten.
ColumnLayout {
    id: card

    required property HomeVisitsViewModel visitModel

    spacing: 8

    RowLayout {
        Layout.fillWidth: true

        Words {
            Layout.fillWidth: true
            color: Theme.blue
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 14
            objectName: "visitHeading"
            size: 20
            strong: true
            text: qsTr("Home visit: call back")
        }
        BigButton {
            Accessible.description: qsTr("Show another")
            Layout.preferredHeight: 40
            Layout.preferredWidth: 124
            corner: 12
            leftPadding: 14
            objectName: "moreVisits"
            rightPadding: 14
            size: 18
            text: qsTr("+%1 more").arg(card.visitModel.more)
            visible: card.visitModel.more > 0

            onClicked: card.visitModel.another()
        }
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: 66
        border.color: Theme.blue
        border.width: 1.5
        color: Theme.blueTint
        radius: 14

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: 16
            anchors.rightMargin: 8
            spacing: 12

            Column {
                Layout.fillWidth: true

                Words {
                    color: Theme.blue
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 14
                    objectName: "visitPhone"
                    size: 21
                    strong: true
                    text: card.visitModel.visit.phone
                    width: parent.width
                }
                Words {
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 14
                    objectName: "visitTold"
                    size: 15
                    text: card.visitModel.visit.since + " · " + card.visitModel.visit.language
                    width: parent.width
                }
            }
            ActionButton {
                Layout.fillWidth: false
                Layout.preferredHeight: 54
                Layout.preferredWidth: 124
                bottomPadding: 4
                leftPadding: 8
                objectName: "calledBack"
                rightPadding: 8
                sequence: "V"
                size: 20
                text: qsTr("Called back")
                topPadding: 4

                onClicked: card.visitModel.calledBack()
            }
        }
    }
}
