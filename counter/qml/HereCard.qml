import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Counter

// Who is at the counter.
Rectangle {
    id: card

    required property CounterViewModel viewModel
    readonly property bool somebody: viewModel.hereLabel !== ""

    border.color: Theme.edge
    border.width: 1.5
    color: Theme.card
    implicitHeight: 132
    radius: 18

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 24
        anchors.rightMargin: 22
        spacing: 28
        visible: card.somebody

        Words {
            Layout.fillHeight: true
            objectName: "hereLabel"
            fontSizeMode: Text.VerticalFit
            minimumPixelSize: 40
            size: 84
            strong: true
            text: card.viewModel.hereLabel
            verticalAlignment: Text.AlignVCenter
        }
        Column {
            Layout.fillWidth: true
            spacing: 3

            Words {
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 14
                objectName: "hereService"
                size: 26
                strong: true
                text: card.viewModel.hereService
                width: parent.width
            }
            Words {
                color: Theme.green
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 14
                objectName: "hereMark"
                size: 20
                strong: true
                text: card.viewModel.hereMark
                visible: text !== ""
                width: parent.width
            }
            Words {
                color: Theme.quiet
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 14
                objectName: "hereTimes"
                size: 19
                text: card.viewModel.hereTimes
                width: parent.width
            }
            Words {
                color: Theme.quiet
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 14
                objectName: "hereThen"
                size: 17
                text: qsTr("then %1").arg(card.viewModel.hereThen)
                visible: card.viewModel.hereThen !== ""
                width: parent.width
            }
            Words {
                color: Theme.blue
                elide: Text.ElideRight
                objectName: "hereNote"
                size: 17
                text: card.viewModel.hereNote
                visible: text !== ""
                width: parent.width
            }
        }
    }
    Words {
        anchors.centerIn: parent
        color: Theme.quiet
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        minimumPixelSize: 14
        objectName: "nobodyHere"
        size: 26
        text: card.viewModel.isOpen ? qsTr("Nobody: press Space to call the next") : card.viewModel.stateWords + " · " + qsTr("Space opens and calls")
        visible: !card.somebody
        width: Math.min(implicitWidth, parent.width - 40)
    }
}
