import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// The blue head: where one is and what time it is; on inner pages the way back.
Rectangle {
    id: head

    required property PadViewModel pad
    required property real unit
    required property KioskViewModel viewModel
    required property bool wide
    readonly property bool inside: viewModel.page !== "home"
    readonly property string title: {
        switch (viewModel.page) {
        case "service":
            return viewModel.serviceName;
        case "green":
            return qsTr("Green channel");
        case "help":
            return qsTr("Help");
        case "pad":
        case "answer":
            return pad.question === "appointment" ? qsTr("I have an appointment") : qsTr("Where is my number?");
        default:
            return viewModel.hallName;
        }
    }

    color: Theme.blue
    implicitHeight: (wide ? 134 : 166) * unit

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 50 * head.unit
        anchors.rightMargin: 50 * head.unit
        spacing: 30 * head.unit

        AbstractButton {
            id: backButton

            Accessible.name: text
            Layout.fillHeight: true
            Layout.preferredWidth: implicitContentWidth + 20 * head.unit
            objectName: "back"
            text: qsTr("Back")
            visible: head.inside

            contentItem: Words {
                color: Theme.blueInk
                opacity: backButton.down ? 0.6 : 1
                size: 46 * head.unit
                text: "‹ " + backButton.text
                verticalAlignment: Text.AlignVCenter
            }

            onClicked: head.viewModel.back()
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Words {
                Layout.fillWidth: true
                Layout.maximumHeight: (head.inside ? 124 : 76) * head.unit
                color: Theme.blueInk
                fontSizeMode: head.inside ? Text.Fit : Text.HorizontalFit
                horizontalAlignment: head.inside ? Text.AlignHCenter : Text.AlignLeft
                lineHeight: 0.88
                minimumPixelSize: Math.ceil(Theme.small * head.unit)
                objectName: "headTitle"
                size: 52 * head.unit
                strong: true
                text: head.title
                verticalAlignment: Text.AlignVCenter
                wrapMode: head.inside ? Text.Wrap : Text.NoWrap
            }
            Words {
                Layout.fillWidth: true
                color: Theme.quietOnBlue
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.ceil(Theme.least * head.unit)
                objectName: "today"
                size: 34 * head.unit
                text: head.viewModel.date + "    " + head.viewModel.hours
                visible: !head.inside
            }
        }
        Words {
            color: Theme.blueInk
            objectName: "clock"
            size: 80 * head.unit
            text: head.viewModel.time
        }
    }
}
