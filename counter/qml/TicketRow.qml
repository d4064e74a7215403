import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import WarmWindow

// One number in a list; what is special about it stands below the service. A press chooses it; where
// there is one usual thing to do with it, that has a button of its own.
AbstractButton {
    id: row

    required property bool busy
    required property bool chosen
    required property string label
    required property bool late
    required property string mark
    required property string minutes
    required property string service
    required property string now

    signal again
    signal called
    signal copied
    signal picked

    Accessible.name: label + " " + service + " " + mark + " " + minutes
    focusPolicy: Qt.NoFocus
    implicitHeight: Math.max(48, words.implicitHeight + 8)
    objectName: "row-" + label

    background: Rectangle {
        color: row.chosen ? Theme.blueTint : Theme.clear
        radius: 8

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.rowEdge
            height: 1
            width: parent.width
        }
    }
    contentItem: RowLayout {
        spacing: 8

        Words {
            Layout.leftMargin: 4
            Layout.preferredWidth: 68
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 14
            size: 22
            strong: true
            text: row.label
        }
        Column {
            id: words

            Layout.fillWidth: true

            Words {
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 14
                size: 18
                text: row.service
                visible: text !== ""
                width: parent.width
            }
            Words {
                color: Theme.green
                size: 15
                text: row.mark
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        Words {
            Layout.preferredWidth: 60
            Layout.rightMargin: 4
            color: row.late ? Theme.amber : Theme.quiet
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignRight
            minimumPixelSize: 14
            size: 18
            strong: row.late
            text: row.minutes
            visible: text !== ""
        }
        BigButton {
            Accessible.description: row.label
            Layout.preferredHeight: 40
            Layout.preferredWidth: 76
            bottomPadding: 2
            corner: 10
            enabled: !row.busy
            leftPadding: 6
            objectName: (row.now === "missed" ? "again-" : row.now === "parked" || row.now === "away" ? "resume-" : "copy-") + row.label
            rightPadding: 6
            size: 17
            text: row.now === "missed" ? qsTr("In line") : row.now === "parked" || row.now === "away" ? qsTr("Call") : qsTr("Copy")
            topPadding: 2
            visible: row.now !== "waiting"

            onClicked: row.now === "missed" ? row.again() : row.now === "parked" || row.now === "away" ? row.called() : row.copied()
        }
    }

    onClicked: picked()
}
