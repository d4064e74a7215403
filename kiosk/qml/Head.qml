import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// Where one is and what time it is. Nothing to touch: it may hang high.
Rectangle {
    id: head

    required property KioskViewModel viewModel

    color: urgent.visible ? Theme.amber : Theme.head
    implicitHeight: (Theme.scale > 1 ? 31 : 26) * Theme.mm

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 14 * Theme.mm
        anchors.rightMargin: 14 * Theme.mm
        spacing: 8 * Theme.mm

        Image {
            Accessible.ignored: true
            Layout.preferredHeight: 18 * Theme.mm
            Layout.preferredWidth: 18 * Theme.mm
            asynchronous: true
            fillMode: Image.PreserveAspectFit
            source: head.viewModel.badge
            sourceSize.height: 18 * Theme.mm
            visible: source.toString() !== ""
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            visible: head.viewModel.urgent === ""

            Words {
                Accessible.name: text
                Accessible.role: Accessible.StaticText
                Layout.fillWidth: true
                color: Theme.headInk
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.ceil(Theme.han(6))
                objectName: "hallName"
                size: Theme.han(Theme.scale > 1 ? 6.4 : 7.4)
                strong: true
                text: head.viewModel.hallName
            }
            Words {
                Accessible.name: text
                Accessible.role: Accessible.StaticText
                Layout.fillWidth: true
                color: Theme.quietOnBlue
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.ceil(Theme.han(6))
                objectName: "today"
                size: Theme.han(6)
                text: head.viewModel.date + "   " + head.viewModel.hours
            }
        }
        // What is urgent takes the hall's place: nothing below moves, whatever one is doing.
        Words {
            id: urgent

            Accessible.name: text
            Accessible.role: Accessible.AlertMessage
            Layout.bottomMargin: 2 * Theme.mm
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.topMargin: 2 * Theme.mm
            color: Theme.blueInk
            fitted: true
            minimumPixelSize: 10
            objectName: "urgent"
            size: Theme.han(12)
            strong: true
            text: head.viewModel.urgent
            verticalAlignment: Text.AlignVCenter
            visible: text !== ""
            wrapMode: Text.Wrap

            onTextChanged: if (head.viewModel.urgent !== "")
                Accessible.announce(head.viewModel.urgent, Accessible.Assertive)
        }
        Words {
            Accessible.name: text
            Accessible.role: Accessible.StaticText
            color: urgent.visible ? Theme.blueInk : Theme.headInk
            objectName: "clock"
            size: Theme.han(Theme.scale > 1 ? 9 : 12)
            text: head.viewModel.time
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.edge
        height: 2
        visible: Theme.contrast
        width: parent.width
    }
}
