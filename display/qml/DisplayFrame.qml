import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Display

// What every display has around its calls: the hall's name and the time at the head, a band at the
// foot that says in writing what is spoken, and the urgent notice, which takes all between them.
Item {
    id: frame

    required property DisplayViewModel viewModel
    default property alias content: middle.data
    property real kept: 0 // pixels below the head that an urgent notice leaves
    readonly property real inner: middle.height
    readonly property real unit: viewModel.tall ? width / 1080 : Math.min(width / (width / height < 1.5 ? 1500 : 1920), height / 1080)

    Binding {
        property: "hall"
        target: Theme
        value: frame.viewModel.hallColor
    }
    Rectangle {
        id: head

        color: Theme.head
        height: frame.viewModel.headHeight
        width: parent.width

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: 2 * frame.viewModel.margin
            anchors.rightMargin: 2 * frame.viewModel.margin
            spacing: 24 * frame.unit

            Words {
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                color: Theme.headInk
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 10
                objectName: "hallName"
                size: head.height * 0.56
                strong: true
                text: frame.viewModel.hallName
            }
            Words {
                Layout.fillWidth: true
                color: Theme.quietOnBlue
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 10
                size: head.height * 0.42
                text: frame.viewModel.hallNameSecond
                visible: !frame.viewModel.tall
            }
            Words {
                color: Theme.quietOnBlue
                size: head.height * 0.42
                text: frame.viewModel.date
            }
            Words {
                color: Theme.headInk
                objectName: "clock"
                size: head.height * 0.66
                strong: true
                text: frame.viewModel.time
            }
        }
    }
    Item {
        id: middle

        anchors.bottom: band.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
    }
    Rectangle {
        id: urgent

        anchors.bottom: band.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: frame.kept > 0 ? frame.kept + frame.viewModel.margin : 0
        color: Theme.amber
        objectName: "urgent"
        visible: frame.viewModel.urgent !== ""

        Column {
            anchors.centerIn: parent
            spacing: urgent.height * 0.03
            width: parent.width - 120 * frame.unit

            WrappedWords {
                color: Theme.blueInk
                height: urgent.height * (urgentSecond.visible ? 0.55 : 0.8)
                horizontalAlignment: Text.AlignHCenter
                objectName: "urgentWords"
                size: 120 * frame.unit
                strong: true
                verticalAlignment: urgentSecond.visible ? Text.AlignBottom : Text.AlignVCenter
                width: parent.width
                words: frame.viewModel.urgent
            }
            WrappedWords {
                id: urgentSecond

                color: Theme.blueInk
                height: urgent.height * 0.28
                horizontalAlignment: Text.AlignHCenter
                size: 64 * frame.unit
                visible: words !== ""
                width: parent.width
                words: frame.viewModel.urgentSecond
            }
        }
    }
    Rectangle {
        id: band

        anchors.bottom: parent.bottom
        color: frame.viewModel.stale ? Theme.amber : Theme.head
        height: frame.viewModel.bandHeight
        objectName: "band"
        width: parent.width

        GridLayout {
            anchors.fill: parent
            anchors.leftMargin: 2 * frame.viewModel.margin
            anchors.rightMargin: 2 * frame.viewModel.margin
            columnSpacing: 40 * frame.unit
            columns: frame.viewModel.tall ? 1 : 2
            rowSpacing: 0

            Words {
                Layout.fillWidth: true
                Layout.maximumWidth: frame.viewModel.tall ? -1 : implicitWidth + 1
                Layout.preferredWidth: implicitWidth
                color: Theme.headInk
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 10
                objectName: "notice"
                size: band.height * (frame.viewModel.tall ? 0.34 : 0.5)
                text: frame.viewModel.said
            }
            Words {
                Layout.fillWidth: true
                Layout.preferredWidth: implicitWidth
                color: Theme.quietOnBlue
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 10
                objectName: "noticeSecond"
                size: band.height * (frame.viewModel.tall ? 0.26 : 0.38)
                text: frame.viewModel.saidSecond
                visible: text !== ""
            }
        }
    }
}
